package streethub.camera;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;

/** The rows of the cameras. */
@Repository
class CameraTable {

    private static final String COLUMNS = """
            select id, name, node, looks_at, lat, lon, grid_unit, stream_url, enabled, reachable, since from camera
            """;

    private final JdbcClient jdbc;

    CameraTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By grid unit and, within one, by id; the next ones after that place in the order. */
    List<CameraView> page(GridCode scope, @Nullable GridCode within, String after, int limit) {
        return jdbc.sql(COLUMNS + """
                        where grid_unit like :scope and grid_unit like :within
                          and grid_unit || ' ' || id > :after
                        order by grid_unit || ' ' || id limit :limit""")
                .param("scope", scope.value() + "%")
                .param("within", (within == null ? "" : within.value()) + "%")
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> view(row))
                .list();
    }

    /** Those in that rectangle, which are few. */
    List<CameraView> around(GridCode scope, GeoPoint from, GeoPoint to) {
        return jdbc.sql(COLUMNS + """
                        where grid_unit like :scope and enabled
                          and lat between :south and :north and lon between :west and :east""")
                .param("scope", scope.value() + "%")
                .param("south", from.lat())
                .param("north", to.lat())
                .param("west", from.lon())
                .param("east", to.lon())
                .query((row, n) -> view(row))
                .list();
    }

    Optional<CameraView> find(String id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, n) -> view(row))
                .optional();
    }

    /** What was entered for it; held until the transaction ends. */
    Optional<CameraEdit> lock(String id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query((row, n) -> new CameraEdit(
                        row.getString("name"),
                        row.getString("node"),
                        row.getString("looks_at"),
                        new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                        row.getString("stream_url"),
                        row.getBoolean("enabled")))
                .optional();
    }

    String nextId() {
        long number =
                jdbc.sql("select nextval('camera_number')").query(Long.class).single();
        return String.format(Locale.ROOT, "cam-%03d", number);
    }

    void insert(String id, CameraEdit camera, GridCode unit) {
        write("""
                insert into camera (id, name, node, looks_at, lat, lon, grid_unit, stream_url, enabled)
                values (:id, :name, :node, :looksAt, :lat, :lon, :unit, :url, :enabled)""", id, camera, unit);
    }

    /** Another stream has not been asked yet. */
    void update(String id, CameraEdit camera, GridCode unit) {
        write("""
                update camera
                set name = :name, node = :node, looks_at = :looksAt, lat = :lat, lon = :lon, grid_unit = :unit,
                    reachable = case when stream_url = :url then reachable end,
                    since = case when stream_url = :url then since end,
                    stream_url = :url, enabled = :enabled
                where id = :id""", id, camera, unit);
    }

    private void write(String sql, String id, CameraEdit camera, GridCode unit) {
        jdbc.sql(sql)
                .param("id", id)
                .param("name", camera.name())
                .param("node", camera.node())
                .param("looksAt", camera.looksAt())
                .param("lat", camera.point().lat())
                .param("lon", camera.point().lon())
                .param("unit", unit.value())
                .param("url", camera.streamUrl())
                .param("enabled", camera.enabled())
                .update();
    }

    /** Notes whether it answers; false where that is no news. */
    boolean answered(String id, boolean reachable, Instant now) {
        return jdbc.sql("""
                        update camera set reachable = :reachable, since = :now
                        where id = :id and reachable is distinct from :reachable""")
                        .param("id", id)
                        .param("reachable", reachable)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    List<CameraFeed> feeds() {
        return jdbc.sql("select id, stream_url from camera where enabled order by id")
                .query((row, n) -> new CameraFeed(row.getString("id"), row.getString("stream_url")))
                .list();
    }

    private static CameraView view(ResultSet row) throws SQLException {
        Timestamp since = row.getTimestamp("since");
        return new CameraView(
                row.getString("id"),
                row.getString("name"),
                row.getString("node"),
                row.getString("looks_at"),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                new GridCode(row.getString("grid_unit")),
                state(row),
                since == null ? null : since.toInstant());
    }

    private static CameraState state(ResultSet row) throws SQLException {
        if (!row.getBoolean("enabled")) {
            return CameraState.DISABLED;
        }
        boolean reachable = row.getBoolean("reachable");
        if (row.wasNull()) {
            return CameraState.UNKNOWN;
        }
        return reachable ? CameraState.ONLINE : CameraState.OFFLINE;
    }
}
