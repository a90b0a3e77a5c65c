package streethub.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.incident.Urgency;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;

/**
 * An alarm of a facility, from its first reading to the end of its case.
 *
 * @param rule code of the rule that began it
 * @param raisedAt when it began, by the sensor's clock
 * @param alarmedAt when it was last said
 * @param clearedAt when it ended, null while it stands
 * @param times how often it was said
 * @param closedAt when its case was closed, null before
 * @param assignee username of whose it is, null for whom the grid's dispatch has found
 * @param silencedUntil until when repetitions are not told, null where they are
 */
public record AlarmView(
        long id,
        String deviceId,
        String deviceName,
        DeviceFamily family,
        GridCode gridUnit,
        String kind,
        String rule,
        Urgency urgency,
        @Nullable String measured,
        AlarmState state,
        Instant raisedAt,
        Instant alarmedAt,
        @Nullable Instant clearedAt,
        int times,
        String caseNumber,
        @Nullable Instant closedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String assignee,
        @Nullable Instant silencedUntil,
        @Nullable String silencedFor) {

    /** Message key of what its kind is called. */
    public String subject() {
        return AlarmWords.KIND + kind;
    }

    /** Message key of what its rule says. */
    public String ruleWords() {
        return AlarmWords.RULE + rule;
    }
}
