package streethub.alarm;

import org.springframework.stereotype.Component;
import streethub.incident.DeviceAlarm;
import streethub.incident.Incidents;
import streethub.incident.Raised;
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
    public Raised raise(AlarmReport report) {
        return incidents.raise(new DeviceAlarm(
                report.key(),
                report.facility().id(),
                report.facility().name(),
                report.kind(),
                report.caseKind(),
                report.facility().point(),
                report.at(),
                report.measured(),
                report.urgency(),
                report.rule(),
                report.department()));
    }

    @Override
    public void urgency(String alarmKey, Urgency urgency, String rule) {
        incidents.pressing(alarmKey, urgency, rule);
    }

    @Override
    public void recovered(String alarmKey, boolean closes) {
        incidents.recovered(alarmKey, closes);
    }

    @Override
    public boolean reopen(String caseNumber, String rule) {
        return incidents.reopenedByAlarm(caseNumber, rule);
    }
}
