package streethub.integrations.casework;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

@Schema(description = "What happened to a case or a booking at one time.")
public record TimelineStep(
        OffsetDateTime at,

        @Schema(description = "FILED, LOCATED, TRIAGED, DISPATCHED, … of a case; REQUESTED, CONFIRMED, … of a booking.")
        String step,

        @Schema(description = "Login name, empty for a reporter, system for the hub's own steps.")
        String actor,

        @Schema(description = "What happened, in the caller's language, and what the person wrote.")
        String text,

        @Schema(description = "The rule that decided it.", nullable = true) @Nullable String rule) {}
