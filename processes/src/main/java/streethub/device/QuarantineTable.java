package streethub.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of strangers and of their last messages. */
@Repository
class QuarantineTable {

    /** So that nobody fills the disk with made-up senders. */
    private static final int MOST_STRANGERS = 10_000;

    private static final String COLUMNS = """
            select q.id, reference, format, model, first_seen, last_seen, seen, dismissed_at is not null as dismissed,
                   (select count(*) from quarantine_message m where m.quarantine_id = q.id) as kept
            from quarantine q\s""";

    /** A stranger's row, and whether it has been dismissed. */
    record Entry(long id, boolean dismissed) {}

    private final JdbcClient jdbc;

    QuarantineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a message; empty where there are too many strangers for another. */
    Optional<Entry> count(Stranger stranger, Instant at) {
        return jdbc.sql("""
                insert into quarantine (reference, format, model, first_seen, last_seen, seen)
                select :reference, :format, :model, :at, :at, 1
                where exists (select from quarantine where reference = :reference)
                   or (select count(*) from quarantine) < :most
                on conflict (reference) do update
                set last_seen = greatest(quarantine.last_seen, excluded.last_seen), seen = quarantine.seen + 1,
                    format = excluded.format,
                    model = case when excluded.model = '' then quarantine.model else excluded.model end
                returning id, dismissed_at is not null as dismissed""")
                .param("reference", stranger.reference())
                .param("format", stranger.format())
                .param("model", stranger.model())
                .param("at", Timestamp.from(at))
                .param("most", MOST_STRANGERS)
                .query((row, n) -> new Entry(row.getLong("id"), row.getBoolean("dismissed")))
                .optional();
    }

    boolean isKept(String reference, byte[] digest, Instant from, Instant before) {
        return jdbc.sql("""
                select exists (select from quarantine_message m join quarantine q on q.id = m.quarantine_id
                               where q.reference = :reference and digest = :digest and at between :from and :before)""")
                .param("reference", reference)
                .param("digest", digest)
                .param("from", Timestamp.from(from))
                .param("before", Timestamp.from(before))
                .query(Boolean.class)
                .single();
    }

    /** Keeps a message, and of the older ones as many as may be. */
    void keep(long id, QuarantinedMessage message, byte[] digest, int most) {
        jdbc.sql("""
                insert into quarantine_message (quarantine_id, at, topic, payload, digest)
                values (:id, :at, :topic, :payload, :digest)""")
                .param("id", id)
                .param("at", Timestamp.from(message.at()))
                .param("topic", message.topic())
                .param("payload", message.payload())
                .param("digest", digest)
                .update();
        jdbc.sql("""
                delete from quarantine_message where id in
                  (select id from quarantine_message where quarantine_id = :id order by id desc offset :most)""").param("id", id).param("most", most).update();
    }

    List<QuarantinedDevice> page(boolean dismissed, long before, int limit) {
        return jdbc.sql(COLUMNS + """
                where (dismissed_at is not null) = :dismissed and id < :before order by id desc limit :limit""")
                .param("dismissed", dismissed)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> stranger(row))
                .list();
    }

    Optional<QuarantinedDevice> find(long id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, n) -> stranger(row))
                .optional();
    }

    /** The stranger, held until the transaction ends. */
    Optional<QuarantinedDevice> lock(long id) {
        return jdbc.sql(COLUMNS + "where id = :id for update of q")
                .param("id", id)
                .query((row, n) -> stranger(row))
                .optional();
    }

    /** In the order in which they came. */
    List<QuarantinedMessage> messages(long id) {
        return jdbc.sql("select at, topic, payload from quarantine_message where quarantine_id = :id order by id")
                .param("id", id)
                .query((row, n) -> new QuarantinedMessage(
                        row.getTimestamp("at").toInstant(), row.getString("topic"), row.getBytes("payload")))
                .list();
    }

    void dismiss(long id, Instant at) {
        jdbc.sql("update quarantine set dismissed_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
        jdbc.sql("delete from quarantine_message where quarantine_id = :id")
                .param("id", id)
                .update();
    }

    void drop(long id) {
        jdbc.sql("delete from quarantine where id = :id").param("id", id).update();
    }

    private static QuarantinedDevice stranger(ResultSet row) throws SQLException {
        return new QuarantinedDevice(
                row.getLong("id"),
                new Stranger(row.getString("reference"), row.getString("format"), row.getString("model")),
                row.getTimestamp("first_seen").toInstant(),
                row.getTimestamp("last_seen").toInstant(),
                row.getLong("seen"),
                row.getInt("kept"),
                row.getBoolean("dismissed"));
    }
}
