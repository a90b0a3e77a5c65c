package streethub.integrations.casework;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

@Schema(description = "One line of an inbox.")
record TaskItem(
        String id,

        @Schema(description = "Id of the user task in the model.")
        String task,

        @Schema(description = "Number of the case.") String incident,

        @Schema(description = "What it is about and where, in words.")
        String title,

        @Schema(description = "The unit whose work it is.") String gridUnit,

        @Schema(description = "4 building to 0 subdistrict; null for triage and verification.", nullable = true)
        @Nullable Integer level,

        @Schema(nullable = true) @Nullable String urgency,
        OffsetDateTime dueAt,
        @Schema(nullable = true) @Nullable String assignee,

        @Schema(description = "The rule that routed it here.", nullable = true) @Nullable String rule,

        @Schema(description = "Null while it is open.", nullable = true) @Nullable OffsetDateTime doneAt) {}
