package streethub.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;
import streethub.incident.Urgency;

/** Makes alarms more or less urgent that stand as long as their rules say. */
@Configuration
@EnableScheduling
class AlarmSweep {

    private final RuleBook rules;
    private final AlarmTable table;
    private final AlarmLog log;
    private final AlarmCases cases;
    private final Clock clock;

    AlarmSweep(RuleBook rules, AlarmTable table, AlarmLog log, AlarmCases cases, Clock clock) {
        this.rules = rules;
        this.table = table;
        this.log = log;
        this.cases = cases;
        this.clock = clock;
    }

    /** Goes through the rules whose urgency changes with time. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    @Transactional
    public void ripen() {
        Instant now = clock.instant();
        for (AlarmRule rule : rules.rules()) {
            Duration later = rule.later();
            Urgency urgency = rule.laterUrgency();
            if (later != null && urgency != null && rule.enabled()) {
                for (AlarmTable.Known alarm : table.ripen(rule.code(), now.minus(later), urgency)) {
                    log.system(alarm.id(), AlarmStep.URGENCY);
                    cases.urgency(alarm.kind(), urgency, rule.key());
                }
            }
        }
    }
}
