package streethub.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.shared.GeoPoint;

/**
 * What a facility reports of itself.
 *
 * @param alarmKey one open case for each, as {@code deviceId:ALARM_KIND}
 * @param deviceId null where it is about several
 * @param alarmKind such as {@code COVER_TILTED}; its name is the message {@code incident.alarm.<alarmKind>}
 * @param measured what was measured, in words, such as "43.5°"
 * @param urgency what the alarm's rule asks for; null leaves it to triage
 * @param rule message key of the alarm rule that hit
 * @param department whose services it needs, as in {@code incident.department.<department>}; null for the grid's own
 *     workers
 */
public record DeviceAlarm(
        String alarmKey,
        @Nullable String deviceId,
        String deviceName,
        String alarmKind,
        IncidentKind kind,
        GeoPoint point,
        Instant at,
        @Nullable String measured,
        @Nullable Urgency urgency,
        @Nullable String rule,
        @Nullable String department) {}
