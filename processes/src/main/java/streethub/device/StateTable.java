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

    private static final String COUNTED_THEN = THEN + """
            , counted as (
              select family, left(grid_unit, :length) as unit, stood, count(*) as number from stood group by 1, 2, 3)
            """;

    private static final String COUNTED_NOW = """
            with counted as (
              select family, left(grid_unit, :length) as unit, state as stood, sum(number) as number from %s k
              where grid_unit like :scope and grid_unit like :within
              group by 1, 2, 3 having sum(number) <> 0)
            """.formatted(CountTable.KEPT);

    private static final String HEARD = "d.stood = 'UNKNOWN' or not " + Heard.FRESH + " as stale, "
            + "case when d.stood <> 'UNKNOWN' and not " + Heard.FRESH + " then " + Heard.AT + " end as heard";

    /** Devices {@code d} of a family in a unit {@code p} that have reported. */
    private static final String REPORTED = """
            from device d where d.state <> 'UNKNOWN' and d.family = p.family
              and d.grid_unit collate "C" >= p.unit and d.grid_unit collate "C" < p.unit || ':'
              and left(d.grid_unit, :length) = p.unit
            """;

    /** As a rule one of the first that are looked at is fresh; only of those stale all are looked at. */
    private static final String COUNTS = """
            , heard as materialized (
              select p.family, p.unit, h.fresh,
                     case when not h.fresh then (select max(%2$s) %1$s) end as heard
              from (select distinct family, unit from counted) p
              cross join lateral (select exists (select %1$s and %3$s) as fresh) h)
            select c.*, not h.fresh as stale, h.heard from counted c join heard h using (family, unit) order by 1, 2, 3
            """.formatted(REPORTED, Heard.AT, Heard.FRESH);

    /** Those first that most want somebody to look. */
    private static final String RANKED = "array['ALARM', 'OFFLINE', 'UNKNOWN', 'MAINTENANCE', 'NORMAL']";

    private static final String LISTED_THEN = THEN + """
            , listed as (
              select * from stood
              where (cast(:family as text) is null or family = :family)
                and (cast(:state as text) is null or stood = :state)
              order by array_position(%s, stood), id limit :most)
            """.formatted(RANKED);

    /** State by state along an index, so that no more are looked at than wanted. */
    private static final String LISTED_NOW = """
            with listed as (
              select d.*, d.state as stood from unnest(%s) with ordinality s (state, rank)
              cross join lateral (
                select * from device
                where state = s.state and grid_unit like :scope and grid_unit like :within
                  and (cast(:family as text) is null or family = :family)
                order by id limit :most) d
              where cast(:state as text) is null or s.state = :state
              order by rank, id limit :most)
            """.formatted(RANKED);

    private static final String LIST = """
            select id, family, name, dev_eui, lat, lon, grid_unit, stood, %s from listed d
            order by array_position(%s, stood), id
            """.formatted(HEARD, RANKED);

    private final JdbcClient jdbc;

    StateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many in each state, by family and unit, and whether any of the family is still heard there. */
    List<StateCount> counts(GridCode scope, GridCode within, GridLevel level, Instant at, Instant asOf) {
        return query((isNow(at) ? COUNTED_NOW : COUNTED_THEN) + COUNTS, scope, within, at, asOf)
                .param("length", level.codeLength())
                .query((row, n) -> new StateCount(
                        new DeviceFamily(row.getString("family")),
                        new GridCode(row.getString("unit")),
                        DeviceState.valueOf(row.getString("stood")),
                        row.getInt("number"),
                        row.getBoolean("stale"),
                        heard(row)))
                .list();
    }

    /** Those first that most want somebody to look. */
    List<DeviceThen> list(
            GridCode scope,
            GridCode within,
            @Nullable DeviceFamily family,
            @Nullable DeviceState state,
            Instant at,
            Instant asOf,
            int most) {
        return query((isNow(at) ? LISTED_NOW : LISTED_THEN) + LIST, scope, within, at, asOf)
                .param("family", family == null ? null : family.code())
                .param("state", state == null ? null : state.name())
                .param("most", most)
                .query((row, n) -> device(row))
                .list();
    }

    List<DeviceThen> named(GridCode scope, GridCode within, Collection<String> ids, Instant asOf) {
        return jdbc.sql("select d.*, " + HEARD + " from (select *, state as stood from device) d where id = any(:ids)"
                        + " and grid_unit like :scope and grid_unit like :within order by id")
                .param("ids", ids.toArray(String[]::new))
                .param("scope", scope.value() + "%")
                .param("within", within.value() + "%")
                .param("at", Timestamp.from(DeviceTable.ALWAYS))
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> device(row))
                .list();
    }

    private static boolean isNow(Instant at) {
        return at.equals(DeviceTable.ALWAYS);
    }

    private static DeviceThen device(ResultSet row) throws SQLException {
        return new DeviceThen(
                row.getString("id"),
                new DeviceFamily(row.getString("family")),
                row.getString("name"),
                row.getString("dev_eui"),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                new GridCode(row.getString("grid_unit")),
                DeviceState.valueOf(row.getString("stood")),
                heard(row),
                row.getBoolean("stale"));
    }

    private JdbcClient.StatementSpec query(String sql, GridCode scope, GridCode within, Instant at, Instant asOf) {
        return jdbc.sql(sql)
                .param("scope", scope.value() + "%")
                .param("within", within.value() + "%")
                .param("at", Timestamp.from(at))
                .param("asOf", Timestamp.from(asOf));
    }

    private static @Nullable Instant heard(ResultSet row) throws SQLException {
        Timestamp heard = row.getTimestamp("heard");
        return heard == null ? null : heard.toInstant();
    }

    int forget(Instant before) {
        return jdbc.sql("delete from device_state_change where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
