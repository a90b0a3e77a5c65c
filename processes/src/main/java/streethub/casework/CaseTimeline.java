package streethub.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Actor;

/** Who did what to a case, when and by which rule: written with the step itself, never changed after. */
@Component
public class CaseTimeline {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    CaseTimeline(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a step in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String caseNumber,
            Enum<?> step,
            Actor actor,
            @Nullable String words,
            @Nullable String rule,
            String... arguments) {
        jdbc.update(
                """
                insert into case_event (case_number, at, step, actor, actor_name, words, rule, arguments)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                caseNumber,
                Timestamp.from(clock.instant()),
                step.name(),
                actor.username(),
                actor.displayName(),
                words,
                rule,
                arguments);
    }

    /** The timeline of a case, the first step first. */
    public List<CaseEvent> of(String caseNumber) {
        return jdbc.query(
                "select * from case_event where case_number = ? order by id", CaseTimeline::event, caseNumber);
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
}
