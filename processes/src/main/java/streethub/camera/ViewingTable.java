package streethub.camera;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.identity.Actor;
import streethub.shared.GridCode;

/** The log of viewings, which are their own tickets: entered before a picture is seen, never changed after. */
@Repository
class ViewingTable {

    private static final String LOG = """
            select v.*, c.name as camera_name from camera_viewing v join camera c on c.id = v.camera_id
            """;

    private final JdbcClient jdbc;

    ViewingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String camera, Actor viewer, ViewingReason why, Instant at, Instant until, byte[] hash, byte[] key) {
        jdbc.sql("""
                        insert into camera_viewing
                          (camera_id, viewer, viewer_name, reason, case_number, at, until, ticket_hash, segment_key)
                        values (:camera, :viewer, :name, :reason, :case, :at, :until, :hash, :key)""")
                .param("camera", camera)
                .param("viewer", viewer.username())
                .param("name", viewer.displayName())
                .param("reason", why.words())
                .param("case", why.caseNumber())
                .param("at", Timestamp.from(at))
                .param("until", Timestamp.from(until))
                .param("hash", hash)
                .param("key", key)
                .update();
    }

    /** What the ticket opens, and to whom and until when; empty where it opens nothing at that camera. */
    Optional<Ticket> ticket(String camera, byte[] hash) {
        return jdbc.sql("""
                        select v.viewer, v.until, v.segment_key, c.stream_url, c.enabled
                        from camera_viewing v join camera c on c.id = v.camera_id
                        where v.ticket_hash = :hash and v.camera_id = :camera""")
                .param("hash", hash)
                .param("camera", camera)
                .query((row, n) -> new Ticket(
                        row.getString("viewer"),
                        row.getTimestamp("until").toInstant(),
                        row.getBytes("segment_key"),
                        row.getString("stream_url"),
                        row.getBoolean("enabled")))
                .optional();
    }

    /** Whether that account is looking through that camera now. */
    boolean isOpen(String camera, String viewer, Instant now) {
        return jdbc.sql("""
                        select exists (select from camera_viewing
                          where camera_id = :camera and viewer = :viewer and until > :now)""")
                .param("camera", camera)
                .param("viewer", viewer)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** The newest first, of cameras within that unit. */
    List<Viewing> page(GridCode scope, @Nullable String camera, long before, int limit) {
        return jdbc.sql(LOG + """
                        where c.grid_unit like :scope and (cast(:camera as text) is null or v.camera_id = :camera)
                          and v.id < :before
                        order by v.id desc limit :limit""")
                .param("scope", scope.value() + "%")
                .param("camera", camera)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> viewing(row))
                .list();
    }

    void forget(Instant before) {
        jdbc.sql("delete from camera_viewing where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Viewing viewing(ResultSet row) throws SQLException {
        return new Viewing(
                row.getLong("id"),
                row.getString("camera_id"),
                row.getString("camera_name"),
                row.getString("viewer"),
                row.getString("viewer_name"),
                row.getString("reason"),
                row.getString("case_number"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("until").toInstant());
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Ticket(String viewer, Instant until, byte[] key, String streamUrl, boolean enabled) {}
}
