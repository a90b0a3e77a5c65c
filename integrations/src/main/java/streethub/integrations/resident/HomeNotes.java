package streethub.integrations.resident;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** The bodies of the verbs: all fields may be missing here, the service says which may not. */
final class HomeNotes {

    private HomeNotes() {}

    @Schema(name = "HomeNote", description = "Nothing needs to be said.")
    record HomeNote(@Nullable String note) {}

    @Schema(name = "HomeRefusal", description = "Why it is refused.")
    record HomeRefusal(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String reason) {}
}
