package streethub.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/** How the devices stood at an instant: as the first change after it says they were, or else as they are. */
@Repository
class StateTable {

    private static final String THEN = """
            with later as (
              select distinct on (device_id) device_id, was from device_state_change
              where at > :at order by device_id, at, id),
            stood as (
              select d.*, coalesce(t.was, d.state) as stood from device d left join later t on t.device_id = d.id
              where grid_unit like :scope and grid_unit like :within and entered_at <= :at)
            """;

    private final JdbcClient jdbc;

    StateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StateCount> counts(GridCode scope, GridCode within, GridLevel level, Instant at) {
        return then("""
                        select family, left(grid_unit, :length) as unit, stood, count(*) as number,
                               max(last_seen) as heard
                        from stood group by 1, 2, 3 order by 1, 2, 3""", scope, within, at)
                .param("length", level.codeLength())
                .query((row, n) -> new StateCount(
                        new DeviceFamily(row.getString("family")),
                        new GridCode(row.getString("unit")),
                        DeviceState.valueOf(row.getString("stood")),
                        row.getInt("number"),
                        instant(row)))
                .list();
    }

    /** Those first that most want somebody to look. */
    List<DeviceThen> list(
            GridCode scope,
            GridCode within,
            @Nullable DeviceFamily family,
            @Nullable DeviceState state,
            Instant at,
            int most) {
        return then("""
                        select id, family, name, dev_eui, lat, lon, grid_unit, stood from stood
                        where (cast(:family as text) is null or family = :family)
                          and (cast(:state as text) is null or stood = :state)
                        order by array_position(array['ALARM', 'OFFLINE', 'UNKNOWN', 'MAINTENANCE', 'NORMAL'], stood), id
                        limit :most""", scope, within, at)
                .param("family", family == null ? null : family.code())
                .param("state", state == null ? null : state.name())
                .param("most", most)
                .query((row, n) -> device(row))
                .list();
    }

    List<DeviceThen> named(GridCode scope, GridCode within, Collection<String> ids) {
        return jdbc.sql("""
                select *, state as stood from device
                where id = any(:ids) and grid_unit like :scope and grid_unit like :within order by id""")
                .param("ids", ids.toArray(String[]::new))
                .param("scope", scope.value() + "%")
                .param("within", within.value() + "%")
                .query((row, n) -> device(row))
                .list();
    }

    private static DeviceThen device(ResultSet row) throws SQLException {
        return new DeviceThen(
                row.getString("id"),
                new DeviceFamily(row.getString("family")),
                row.getString("name"),
                row.getString("dev_eui"),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                new GridCode(row.getString("grid_unit")),
                DeviceState.valueOf(row.getString("stood")));
    }

    private JdbcClient.StatementSpec then(String select, GridCode scope, GridCode within, Instant at) {
        return jdbc.sql(THEN + select)
                .param("scope", scope.value() + "%")
                .param("within", within.value() + "%")
                .param("at", Timestamp.from(at));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        Timestamp heard = row.getTimestamp("heard");
        return heard == null ? null : heard.toInstant();
    }

    int forget(Instant before) {
        return jdbc.sql("delete from device_state_change where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
