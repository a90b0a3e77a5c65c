package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the refusal of a taken slot looks; only the API's description needs it as a type. */
@Schema(description = "The slot is taken; what is free instead.")
record TakenProblem(
        String type,
        String title,
        int status,
        String detail,
        @Schema(nullable = true) @Nullable String field,

        @Schema(
                description = "Free slots, the most alike first; absent where the conflict is another.",
                nullable = true)
        @Nullable List<SlotItem> alternatives) {}
