package streethub.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.identity.Actor;
import streethub.incident.Urgency;

/** The rows of the alarms as the readings move them. */
@Repository
class AlarmTable {

    /**
     * The newest alarm of a kind on a facility.
     *
     * @param rule code of the rule that began it, or that made it more urgent since
     * @param active whether no newer reading has cleared it
     * @param over whether its case is closed
     */
    record Known(
            long id,
            String kind,
            String rule,
            Urgency urgency,
            boolean active,
            boolean over,
            Instant alarmedAt,
            String caseNumber,
            @Nullable Instant silencedUntil) {

        boolean isSilenced(Instant at) {
            return silencedUntil != null && at.isBefore(silencedUntil);
        }

        /** Whether another rule says that it is worse than it was said to be. */
        boolean isOutrankedBy(AlarmRule other) {
            return !rule.equals(other.code()) && other.urgency().isMoreUrgentThan(urgency);
        }
    }

    /** What is going on with a facility: its alarms by kind, and what waits to be one by rule. */
    record Standing(Map<String, Known> newest, Map<String, Pending> pending) {

        Set<String> active() {
            return newest.values().stream()
                    .filter(Known::active)
                    .map(Known::kind)
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    /** What would be an alarm if it went on. */
    record Pending(String deviceId, String kind, String rule, Instant since, Instant dueAt) {}

    private final JdbcClient jdbc;

    AlarmTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest alarm of each kind, and what waits to become one, in one question. */
    Standing of(String deviceId) {
        Map<String, Known> newest = new TreeMap<>();
        Map<String, Pending> pending = new TreeMap<>();
        jdbc.sql("""
                (select distinct on (kind) id, kind, rule, urgency, active, closed_at, alarmed_at, case_number, silenced_until,
                        null::timestamptz as since, null::timestamptz as due_at
                 from alarm where device_id = :device order by kind, id desc)
                union all
                select null, kind, rule, null, false, null, null, null, null, since, due_at
                from alarm_pending where device_id = :device""").param("device", deviceId).query(row -> {
            String kind = row.getString("kind");
            if (row.getObject("due_at") == null) {
                newest.put(kind, known(row));
            } else {
                pending.put(
                        row.getString("rule"),
                        new Pending(
                                deviceId,
                                kind,
                                row.getString("rule"),
                                row.getTimestamp("since").toInstant(),
                                row.getTimestamp("due_at").toInstant()));
            }
        });
        return new Standing(newest, pending);
    }

    /** The alarm of that kind before it is over, though nobody has closed its case. */
    void supersede(long id) {
        jdbc.sql("update alarm set closed_at = coalesce(closed_at, now()), active = false where id = :id")
                .param("id", id)
                .update();
    }

    /** A new alarm, whose case has just been opened, and the first lines of its history. */
    void open(
            Watched facility,
            Match match,
            Instant at,
            Instant now,
            boolean active,
            String caseNumber,
            @Nullable Actor assignee) {
        jdbc.sql("""
                with opened as (
                  insert into alarm (device_id, device_name, family, grid_unit, kind, rule, urgency, measured, active,
                                     raised_at, alarmed_at, cleared_at, case_number, assignee)
                  values (:device, :name, :family, :grid, :kind, :rule, :urgency, :measured, :active, :at, :at,
                          :cleared, :case, :assignee)
                  returning id)
                insert into alarm_event (alarm_id, at, step, actor, name, words)
                select id, :now, step, :actor, :by, said
                from opened, (values (1, :raised, null), (2, :assigned, :whose)) as steps (position, step, said)
                where position = 1 or said is not null order by position""")
                .param("device", facility.id())
                .param("name", facility.name())
                .param("family", facility.family().code())
                .param("grid", facility.gridUnit().value())
                .param("kind", match.kind().code())
                .param("rule", match.rule().code())
                .param("urgency", match.rule().urgency().name())
                .param("measured", match.measured())
                .param("active", active)
                .param("at", Timestamp.from(at))
                .param("cleared", active ? null : Timestamp.from(at))
                .param("case", caseNumber)
                .param("assignee", assignee == null ? null : assignee.username())
                .param("whose", assignee == null ? null : assignee.displayName(), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .param("raised", AlarmStep.RAISED.name())
                .param("assigned", AlarmStep.ASSIGNED.name())
                .param("actor", Actor.system().username())
                .param("by", Actor.system().displayName())
                .update();
    }

    /** The alarm again, now by another rule and as urgent as that says where it {@code rises}. */
    void repeated(long id, Match match, Instant at, boolean active, boolean rises) {
        jdbc.sql("""
                update alarm
                set rule = case when :rises then :rule else rule end,
                    urgency = case when :rises then :urgency else urgency end,
                    active = active or :active, times = times + 1, measured = coalesce(:measured, measured),
                    alarmed_at = greatest(alarmed_at, :at),
                    cleared_at = case when active or :active then null else cleared_at end
                where id = :id""")
                .param("id", id)
                .param("rises", rises)
                .param("rule", match.rule().code())
                .param("urgency", match.rule().urgency().name())
                .param("active", active)
                .param("measured", match.measured())
                .param("at", Timestamp.from(at))
                .update();
    }

    void cleared(long id, Instant at) {
        jdbc.sql("update alarm set active = false, cleared_at = :at where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Its case is closed. */
    void over(String caseNumber, Instant at) {
        jdbc.sql("update alarm set closed_at = :at where case_number = :case and closed_at is null")
                .param("case", caseNumber)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Its case is open again, unless another one of the kind has been opened meanwhile. */
    void reopened(String caseNumber) {
        jdbc.sql("""
                update alarm a set closed_at = null
                where case_number = :case and closed_at is not null and not exists (
                  select from alarm b where b.device_id = a.device_id and b.kind = a.kind and b.id > a.id)""").param("case", caseNumber).update();
    }

    /** The kinds of the alarms of that case that stand. */
    Set<String> standing(String caseNumber) {
        return jdbc.sql("select kind from alarm where case_number = :case and active")
                .param("case", caseNumber)
                .query(String.class)
                .set();
    }

    /** Those of the facilities on which something is going on that a reading may end. */
    Set<String> busy(Collection<String> ids) {
        return jdbc.sql("""
                select device_id from alarm where active and device_id = any(:ids)
                union select device_id from alarm_pending where device_id = any(:ids)""")
                .param("ids", ids.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** Those of them that have an alarm whose case is open. */
    Set<String> alarmed(Collection<String> ids) {
        return jdbc.sql("select distinct device_id from alarm where closed_at is null and device_id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    void wait(Pending pending) {
        jdbc.sql("""
                insert into alarm_pending (device_id, kind, rule, since, due_at)
                values (:device, :kind, :rule, :since, :due) on conflict do nothing""")
                .param("device", pending.deviceId())
                .param("kind", pending.kind())
                .param("rule", pending.rule())
                .param("since", Timestamp.from(pending.since()))
                .param("due", Timestamp.from(pending.dueAt()))
                .update();
    }

    /** Those rules wait no longer; the others go on. */
    void stopWaiting(String deviceId, Collection<String> rules) {
        jdbc.sql("delete from alarm_pending where device_id = :device and rule = any(:rules)")
                .param("device", deviceId)
                .param("rules", rules.toArray(String[]::new))
                .update();
    }

    /** Nothing of the facility waits any longer. */
    void stopWaiting(String deviceId) {
        jdbc.sql("delete from alarm_pending where device_id = :device")
                .param("device", deviceId)
                .update();
    }

    /** Facilities on which something has gone on long enough. */
    List<String> due(Instant now, int most) {
        return jdbc.sql("select distinct device_id from alarm_pending where due_at <= :now limit :most")
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** The alarms of the rule that stand since then and are not that urgent, by id, with the keys of their cases. */
    Map<Long, String> ripe(String rule, Instant since, Urgency urgency) {
        Map<Long, String> ripe = new TreeMap<>();
        jdbc.sql("""
                select id, device_id, kind from alarm
                where rule = :rule and active and closed_at is null and raised_at <= :since and urgency <> :urgency""")
                .param("rule", rule)
                .param("since", Timestamp.from(since))
                .param("urgency", urgency.name())
                .query(row -> {
                    ripe.put(row.getLong("id"), AlarmCases.key(row.getString("device_id"), row.getString("kind")));
                });
        return ripe;
    }

    /** Makes the alarm of the rule as urgent, if it still stands and is not. */
    boolean ripen(long id, String rule, Urgency urgency) {
        return jdbc.sql("""
                        update alarm set urgency = :urgency
                        where id = :id and rule = :rule and active and closed_at is null and urgency <> :urgency""")
                        .param("id", id)
                        .param("rule", rule)
                        .param("urgency", urgency.name())
                        .update()
                == 1;
    }

    private static Known known(ResultSet row) throws SQLException {
        OffsetDateTime silenced = row.getObject("silenced_until", OffsetDateTime.class);
        return new Known(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("rule"),
                Urgency.valueOf(row.getString("urgency")),
                row.getBoolean("active"),
                row.getObject("closed_at") != null,
                row.getTimestamp("alarmed_at").toInstant(),
                row.getString("case_number"),
                silenced == null ? null : silenced.toInstant());
    }
}
