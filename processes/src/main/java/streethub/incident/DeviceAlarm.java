package streethub.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.shared.GeoPoint;

/**
 * What a facility reports of itself.
 *
 * @param alarmKey one open case for each, as {@code deviceId:ALARM_KIND}
 * @param alarmKind such as {@code COVER_TILTED}; its name is the message {@code incident.alarm.<alarmKind>}
 * @param measured what was measured, in words, such as "43.5°"
 * @param urgency what the alarm's rule asks for; null leaves it to triage
 * @param rule message key of the alarm rule that hit
 */
public record DeviceAlarm(
        String alarmKey,
        String deviceId,
        String deviceName,
        String alarmKind,
        IncidentKind kind,
        GeoPoint point,
        Instant at,
        @Nullable String measured,
        @Nullable Urgency urgency,
        @Nullable String rule) {}
