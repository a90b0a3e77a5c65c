package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** The bodies of the verbs: all fields may be missing here, the service says which may not. */
final class BookingVerbRequests {

    private BookingVerbRequests() {}

    @Schema(name = "CancelRequest", description = "Why it is cancelled.")
    record CancelRequest(
            @Schema(description = "Required of the venue's manager.", nullable = true) @Nullable String reason) {}

    @Schema(name = "ApproveRequest", description = "On what conditions it is approved.")
    record ApproveRequest(
            @Schema(description = "What whoever asked has to keep to.", nullable = true) @Nullable String conditions) {}

    @Schema(name = "RefuseRequest", description = "Why it is refused.")
    record RefuseRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String reason) {}

    @Schema(name = "BookingNote", description = "Nothing needs to be said.")
    record BookingNote(@Nullable String note) {}
}
