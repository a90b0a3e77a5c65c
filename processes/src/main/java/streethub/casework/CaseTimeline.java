package streethub.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import streethub.identity.Actor;

/** Who did what to a case, when and by which rule: committed with the step itself, never changed after. */
@Component
public class CaseTimeline {

    private static final String INSERT = """
            insert into case_event (case_number, at, step, actor, actor_name, words, rule, arguments)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseTimeline(JdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a step in the caller's transaction, and tells those who listen in the same transaction; the steps of one
     * transaction are written together as it commits.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String caseNumber,
            Enum<?> step,
            Actor actor,
            @Nullable String words,
            @Nullable String rule,
            String... arguments) {
        pending().rows.add(new @Nullable Object[] {
            caseNumber,
            Timestamp.from(clock.instant()),
            step.name(),
            actor.username(),
            actor.displayName(),
            words,
            rule,
            arguments
        });
        events.publishEvent(new StepRecorded(caseNumber, step, actor, words));
    }

    /** The timeline of a case, the first step first. */
    public List<CaseEvent> of(String caseNumber) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            pending.write();
        }
        return jdbc.query(
                "select * from case_event where case_number = ? order by id", CaseTimeline::event, caseNumber);
    }

    private Pending pending() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            return pending;
        }
        Pending pending = new Pending();
        TransactionSynchronizationManager.bindResource(this, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private static CaseEvent event(ResultSet row, int number) throws SQLException {
        return new CaseEvent(
                row.getTimestamp("at").toInstant(),
                row.getString("step"),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("words"),
                row.getString("rule"),
                List.of((String[]) row.getArray("arguments").getArray()));
    }

    /** The steps of one transaction on their way into the table. */
    private final class Pending implements TransactionSynchronization {

        private final List<@Nullable Object[]> rows = new ArrayList<>();

        void write() {
            if (!rows.isEmpty()) {
                jdbc.batchUpdate(INSERT, rows);
                rows.clear();
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(CaseTimeline.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CaseTimeline.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseTimeline.this);
        }
    }
}
