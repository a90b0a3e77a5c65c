package streethub.alarm;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import streethub.casework.StepRecorded;
import streethub.incident.ClosingObjection;
import streethub.incident.IncidentStep;
import streethub.shared.Refusal;

/** An alarm is over with its case, and its case is not resolved while it stands. */
@Component
class AlarmsOfCases implements ClosingObjection {

    private final AlarmTable table;
    private final RuleBook rules;
    private final Clock clock;

    AlarmsOfCases(AlarmTable table, RuleBook rules, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.clock = clock;
    }

    @EventListener
    void follow(StepRecorded event) {
        if (event.step() == IncidentStep.CLOSED) {
            table.over(event.caseNumber(), clock.instant());
        } else if (event.step() == IncidentStep.REOPENED) {
            table.reopened(event.caseNumber());
        }
    }

    @Override
    public Optional<Refusal> against(String caseNumber) {
        Set<String> standing = table.standing(caseNumber);
        return standing.stream()
                .flatMap(kind -> rules.findKind(kind).stream())
                .filter(kind -> kind.standing() == AlarmKind.Standing.REFUSES)
                .findFirst()
                .map(kind -> Refusal.conflict("alarm.standing", AlarmWords.KIND + kind.code()));
    }
}
