package streethub.integrations.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.incident.IncidentKind;
import streethub.incident.IncidentSource;
import streethub.incident.IncidentStatus;
import streethub.incident.Outcome;
import streethub.incident.Rating;
import streethub.incident.Urgency;
import streethub.integrations.casework.TimelineStep;
import streethub.integrations.grid.GridUnitResponse;

@Schema(description = "A case, cut to what the caller may see.")
record IncidentResponse(
        String number,
        IncidentKind kind,
        @Schema(description = "What it is about, in words.") String title,
        @Schema(description = "As typed.") String description,
        @Schema(nullable = true) @Nullable String address,
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
        @Schema(nullable = true) @Nullable OffsetDateTime closedAt,
        List<TimelineStep> timeline,

        @Schema(description = "Addresses of the photos, JPEG; thumbnails with size=thumbnail.")
        List<String> photos,

        @Schema(description = "For staff in scope; empty for others.")
        List<TaskOfIncident> openTasks,

        @Schema(description = "For the case's dispatcher and handler; null for others.", nullable = true) @Nullable ContactOfIncident contact,

        @Schema(nullable = true) @Nullable Rating rating,

        @Schema(description = "Whether the reporter may still reopen it.")
        boolean reopenable) {

    @Schema(name = "OpenTask")
    record TaskOfIncident(
            String id,

            @Schema(description = "Id of the user task in the model.")
            String task,

            @Schema(description = "4 building to 0 subdistrict; null for triage and verification.", nullable = true)
            @Nullable Integer level,

            String gridUnit,
            @Schema(nullable = true) @Nullable String assignee,
            OffsetDateTime dueAt) {}

    @Schema(name = "Contact")
    record ContactOfIncident(
            @Nullable String name, @Nullable String phone) {

        /** Without the data. */
        @Override
        public String toString() {
            return "ContactOfIncident";
        }
    }
}
