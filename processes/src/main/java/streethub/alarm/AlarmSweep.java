package streethub.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.incident.Urgency;

/** Makes alarms more or less urgent that stand as long as their rules say. */
@Configuration
@EnableScheduling
class AlarmSweep {

    private final RuleBook rules;
    private final AlarmTable table;
    private final AlarmLog log;
    private final AlarmCases cases;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlarmSweep(
            RuleBook rules,
            AlarmTable table,
            AlarmLog log,
            AlarmCases cases,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rules = rules;
        this.table = table;
        this.log = log;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Goes through the rules whose urgency changes with time. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    public void ripen() {
        Instant now = clock.instant();
        for (AlarmRule rule : rules.rules()) {
            Duration later = rule.later();
            Urgency urgency = rule.laterUrgency();
            if (later != null && urgency != null && rule.enabled()) {
                table.ripe(rule.code(), now.minus(later), urgency)
                        .forEach(
                                (id, key) -> transaction.executeWithoutResult(status -> ripen(id, key, rule, urgency)));
            }
        }
    }

    private void ripen(long id, String key, AlarmRule rule, Urgency urgency) {
        // Whoever closes a case holds it before its alarm: so does this.
        boolean unused = cases.isOpen(key);
        if (table.ripen(id, rule.code(), urgency)) {
            log.system(id, AlarmStep.URGENCY);
            cases.urgency(key, urgency, rule.key());
        }
    }
}
