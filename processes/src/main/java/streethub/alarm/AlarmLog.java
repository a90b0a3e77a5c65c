package streethub.alarm;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.identity.Actor;

/** Who did what to an alarm, and when. */
@Repository
class AlarmLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AlarmLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void system(long alarm, AlarmStep step) {
        record(alarm, step, Actor.system(), null);
    }

    void record(long alarm, AlarmStep step, Actor actor, @Nullable String words) {
        jdbc.sql("""
                insert into alarm_event (alarm_id, at, step, actor, name, words)
                values (:alarm, :at, :step, :actor, :name, :words)""")
                .param("alarm", alarm)
                .param("at", Timestamp.from(clock.instant()))
                .param("step", step.name())
                .param("actor", actor.username())
                .param("name", actor.displayName())
                .param("words", words)
                .update();
    }

    /** The first step first. */
    List<AlarmEvent> of(long alarm) {
        return jdbc.sql("select at, step, actor, name, words from alarm_event where alarm_id = :alarm order by id")
                .param("alarm", alarm)
                .query((row, n) -> new AlarmEvent(
                        row.getTimestamp("at").toInstant(),
                        AlarmStep.valueOf(row.getString("step")),
                        row.getString("actor"),
                        row.getString("name"),
                        row.getString("words")))
                .list();
    }
}
