package streethub.device;

import java.time.Instant;
import org.springframework.stereotype.Component;
import streethub.incident.DeviceAlarm;
import streethub.incident.IncidentKind;
import streethub.incident.Incidents;
import streethub.incident.Urgency;

/** Alarms as incidents. */
@Component
class IncidentCases implements AlarmCases {

    private final Incidents incidents;

    IncidentCases(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public boolean isOpen(String alarmKey) {
        return incidents.isOpen(alarmKey);
    }

    @Override
    public void raise(DeviceView device, Alarm alarm, Instant at) {
        incidents.raise(new DeviceAlarm(
                AlarmCases.key(device.id(), alarm.kind()),
                device.id(),
                device.name(),
                alarm.kind(),
                IncidentKind.valueOf(alarm.caseKind()),
                device.point(),
                at,
                alarm.measured(),
                Urgency.valueOf(alarm.urgency()),
                alarm.rule()));
    }

    @Override
    public void recovered(String alarmKey) {
        incidents.recovered(alarmKey);
    }
}
