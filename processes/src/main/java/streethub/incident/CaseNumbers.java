package streethub.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives out case numbers: a sequence a day, so that two reports at once never wait for each other, asked for a few
 * numbers at a time.
 */
@Component
class CaseNumbers {

    private static final int AT_ONCE = 10;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final TransactionTemplate alone;
    private final Deque<Long> serials = new ArrayDeque<>();
    private @Nullable LocalDate day;

    CaseNumbers(JdbcTemplate jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    synchronized CaseNumber next() {
        LocalDate today = LocalDate.now(clock);
        String sequence = "incident_serial_" + today.format(DateTimeFormatter.BASIC_ISO_DATE);
        if (!today.equals(day)) {
            alone.executeWithoutResult(status -> begin(sequence));
            day = today;
            serials.clear();
        }
        if (serials.isEmpty()) {
            serials.addAll(jdbc.queryForList(
                    "select nextval('" + sequence + "') from generate_series(1, " + AT_ONCE + ")", Long.class));
        }
        return CaseNumber.of(today, serials.removeFirst());
    }

    /** The first of the day makes its sequence; several nodes may try at once, and one succeeds. */
    private void begin(String sequence) {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext('incident_serial'))");
        jdbc.execute("create sequence if not exists " + sequence);
    }
}
