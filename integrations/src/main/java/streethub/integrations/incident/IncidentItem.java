package streethub.integrations.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.incident.IncidentKind;
import streethub.incident.IncidentSource;
import streethub.incident.IncidentStatus;
import streethub.incident.Outcome;
import streethub.incident.Urgency;
import streethub.integrations.grid.GridUnitResponse;

@Schema(description = "A case in a list.")
record IncidentItem(
        String number,
        IncidentKind kind,
        @Schema(description = "What it is about, in words.") String title,
        IncidentStatus status,
        @Schema(nullable = true) @Nullable Outcome outcome,
        @Schema(nullable = true) @Nullable Urgency urgency,
        IncidentSource source,

        @Schema(description = "Id of the device that raised it.", nullable = true) @Nullable String device,

        @Schema(description = "How often the same was reported again.")
        int repeats,

        @Schema(description = "The units of the place, the lowest first.")
        List<GridUnitResponse> gridUnits,

        double lat,
        double lon,
        OffsetDateTime filedAt,
        @Schema(nullable = true) @Nullable OffsetDateTime dueAt,
        @Schema(nullable = true) @Nullable OffsetDateTime closedAt) {}
