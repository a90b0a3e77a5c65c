package streethub.integrations.alarm;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import streethub.alarm.AlarmState;
import streethub.alarm.AlarmView;
import streethub.incident.Urgency;
import streethub.integrations.web.ApiTime;

@Schema(name = "Alarm", description = "An alarm of a facility, from its first reading to the end of its case.")
record AlarmItem(
        long id,
        String device,
        String deviceName,

        @Schema(description = "Code of its family, such as LIFT.")
        String family,

        @Schema(description = "Code of the lowest unit that it stands in.")
        String gridUnit,

        @Schema(description = "Such as COVER_TILTED.") String kind,

        @Schema(description = "Code of the rule that began it.")
        String rule,

        Urgency urgency,

        @Schema(description = "What was measured, in words; null for flags.", nullable = true) @Nullable String measured,

        AlarmState state,
        OffsetDateTime raisedAt,
        OffsetDateTime alarmedAt,
        @Schema(nullable = true) @Nullable OffsetDateTime clearedAt,

        @Schema(description = "How often it was said.") int times,

        @Schema(description = "Number of its case.") String caseNumber,

        @Schema(description = "When its case was closed.", nullable = true) @Nullable OffsetDateTime closedAt,

        @Schema(nullable = true) @Nullable String acknowledgedBy,
        @Schema(nullable = true) @Nullable OffsetDateTime acknowledgedAt,

        @Schema(description = "Whose it is; null for whom the grid's dispatch has found.", nullable = true) @Nullable String assignee,

        @Schema(nullable = true) @Nullable OffsetDateTime silencedUntil,

        @Schema(description = "Why it is silenced.", nullable = true) @Nullable String silencedFor) {

    static AlarmItem of(AlarmView alarm) {
        return new AlarmItem(
                alarm.id(),
                alarm.deviceId(),
                alarm.deviceName(),
                alarm.family().code(),
                alarm.gridUnit().value(),
                alarm.kind(),
                alarm.rule(),
                alarm.urgency(),
                alarm.measured(),
                alarm.state(),
                ApiTime.of(alarm.raisedAt()),
                ApiTime.of(alarm.alarmedAt()),
                ApiTime.orNull(alarm.clearedAt()),
                alarm.times(),
                alarm.caseNumber(),
                ApiTime.orNull(alarm.closedAt()),
                alarm.acknowledgedBy(),
                ApiTime.orNull(alarm.acknowledgedAt()),
                alarm.assignee(),
                ApiTime.orNull(alarm.silencedUntil()),
                alarm.silencedFor());
    }
}
