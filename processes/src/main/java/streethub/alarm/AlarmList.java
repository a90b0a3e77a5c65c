package streethub.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.incident.Urgency;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;

/** The rows of the alarms as people see and treat them. */
@Repository
class AlarmList {

    private static final String FILTERED = """
            from alarm
            where grid_unit like :scope and grid_unit like :within
              and (cast(:family as text) is null or family = :family)
              and (cast(:device as text) is null or device_id = :device)
            """;

    private final JdbcClient jdbc;

    AlarmList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AlarmView> page(GridCode scope, AlarmFilter filter, long before, int limit) {
        AlarmState state = filter.state();
        return filtered("select * " + FILTERED + """
                          and id < :before
                          and (cast(:active as boolean) is null
                               or (active = :active and (acknowledged_at is not null) = :acknowledged))
                        order by id desc limit :limit""", scope, filter)
                .param("before", before)
                .param("active", state == null ? null : state.isActive())
                .param("acknowledged", state == null ? null : state.isAcknowledged())
                .param("limit", limit)
                .query((row, n) -> view(row))
                .list();
    }

    /** How many there are of each state, whatever state the filter asks for. */
    Map<AlarmState, Integer> counts(GridCode scope, AlarmFilter filter) {
        Map<AlarmState, Integer> counts = new EnumMap<>(AlarmState.class);
        filtered(
                        "select active, acknowledged_at is not null as acknowledged, count(*) as number " + FILTERED
                                + "group by active, acknowledged_at is not null",
                        scope,
                        filter)
                .query(row -> {
                    counts.put(
                            AlarmState.of(row.getBoolean("active"), row.getBoolean("acknowledged")),
                            row.getInt("number"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec filtered(String sql, GridCode scope, AlarmFilter filter) {
        DeviceFamily family = filter.family();
        return jdbc.sql(sql)
                .param("scope", scope.value() + "%")
                .param("within", (filter.within() == null ? "" : filter.within().value()) + "%")
                .param("family", family == null ? null : family.code())
                .param("device", filter.device());
    }

    Optional<AlarmView> find(long id) {
        return jdbc.sql("select * from alarm where id = :id")
                .param("id", id)
                .query((row, n) -> view(row))
                .optional();
    }

    /** The alarm, held until the transaction ends: its readings and those who treat it take turns. */
    Optional<AlarmView> lock(long id) {
        return jdbc.sql("select * from alarm where id = :id for no key update")
                .param("id", id)
                .query((row, n) -> view(row))
                .optional();
    }

    void acknowledge(long id, String by, Instant at) {
        jdbc.sql("update alarm set acknowledged_by = :by, acknowledged_at = :at where id = :id")
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void assign(long id, String assignee) {
        jdbc.sql("update alarm set assignee = :assignee where id = :id")
                .param("id", id)
                .param("assignee", assignee)
                .update();
    }

    void silence(long id, @Nullable Instant until, @Nullable String by, @Nullable String reason) {
        jdbc.sql("""
                update alarm set silenced_until = :until, silenced_by = :by, silenced_for = :reason where id = :id""")
                .param("id", id)
                .param("until", until == null ? null : Timestamp.from(until))
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    private static AlarmView view(ResultSet row) throws SQLException {
        Instant acknowledged = instant(row, "acknowledged_at");
        return new AlarmView(
                row.getLong("id"),
                row.getString("device_id"),
                row.getString("device_name"),
                new DeviceFamily(row.getString("family")),
                new GridCode(row.getString("grid_unit")),
                row.getString("kind"),
                row.getString("rule"),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("measured"),
                AlarmState.of(row.getBoolean("active"), acknowledged != null),
                row.getTimestamp("raised_at").toInstant(),
                row.getTimestamp("alarmed_at").toInstant(),
                instant(row, "cleared_at"),
                row.getInt("times"),
                row.getString("case_number"),
                instant(row, "closed_at"),
                row.getString("acknowledged_by"),
                acknowledged,
                row.getString("assignee"),
                instant(row, "silenced_until"),
                row.getString("silenced_for"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
