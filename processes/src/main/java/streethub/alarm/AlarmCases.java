package streethub.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.incident.IncidentKind;
import streethub.incident.Raised;
import streethub.incident.Urgency;

/** The cases that alarms become: one open per facility and kind. */
public interface AlarmCases {

    /** Whether a case of this alarm is open. */
    boolean isOpen(String alarmKey);

    /** Opens the case or, when it is open, counts the repetition on it, in the caller's transaction. */
    Raised raise(AlarmReport report);

    /** The alarm has become more urgent with time. */
    void urgency(String alarmKey, Urgency urgency, String rule);

    /** Tells the open case, if there is one, that the facility is well again; {@code closes} it if nobody has begun. */
    void recovered(String alarmKey, boolean closes);

    /** Opens the closed case again, whose facility still alarms; false where it cannot be any more. */
    boolean reopen(String caseNumber, String rule);

    /** What makes an open case the one of this alarm. */
    static String key(String deviceId, String kind) {
        return deviceId + ":" + kind;
    }

    /**
     * What is reported of a facility.
     *
     * @param kind such as {@code COVER_TILTED}
     * @param at when, by the sensor's clock
     * @param rule message key of the rule that says so
     * @param measured the number that it rests on with its unit, null where it rests on flags
     * @param department whose services it needs, null for the grid's own workers
     */
    record AlarmReport(
            Watched facility,
            String kind,
            IncidentKind caseKind,
            Instant at,
            Urgency urgency,
            String rule,
            @Nullable String measured,
            @Nullable String department) {

        static AlarmReport of(Watched facility, Match match, Instant at) {
            return new AlarmReport(
                    facility,
                    match.kind().code(),
                    match.kind().caseKind(),
                    at,
                    match.rule().urgency(),
                    match.rule().key(),
                    match.measured(),
                    match.kind().department());
        }

        /** The alarm's key. */
        public String key() {
            return AlarmCases.key(facility.id(), kind);
        }
    }
}
