package streethub.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives out case numbers: a sequence a day, so that two reports at once never wait for each other. */
@Component
class CaseNumbers {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final TransactionTemplate alone;
    private volatile @Nullable LocalDate today;

    CaseNumbers(JdbcTemplate jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    CaseNumber next() {
        LocalDate date = LocalDate.now(clock);
        String sequence = "incident_serial_" + date.format(DateTimeFormatter.BASIC_ISO_DATE);
        if (!date.equals(today)) {
            alone.executeWithoutResult(status -> begin(sequence));
            today = date;
        }
        Long serial = jdbc.queryForObject("select nextval('" + sequence + "')", Long.class);
        return CaseNumber.of(date, Objects.requireNonNull(serial));
    }

    /** The first of the day makes its sequence; several nodes may try at once, and one succeeds. */
    private void begin(String sequence) {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext('incident_serial'))");
        jdbc.execute("create sequence if not exists " + sequence);
    }
}
