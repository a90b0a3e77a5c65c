package streethub.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the boxes. */
@Repository
class NoticeTable {

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewNotice notice, Instant at) {
        jdbc.sql("""
                insert into notice (username, key, arguments, link, at, urgent)
                values (:username, :key, :arguments, :link, :at, :urgent)""")
                .param("username", notice.username())
                .param("key", notice.key())
                .param("arguments", notice.arguments().toArray(String[]::new))
                .param("link", notice.link())
                .param("at", Timestamp.from(at))
                .param("urgent", notice.urgent())
                .update();
    }

    /** The newest first, below that id. */
    List<Notice> page(String username, long before, int limit) {
        return jdbc.sql("""
                select * from notice where username = :username and id < :before order by id desc limit :limit""")
                .param("username", username)
                .param("before", before)
                .param("limit", limit)
                .query(NoticeTable::row)
                .list();
    }

    /** What waits for a digest: calm and unread since then, the oldest first. */
    List<Notice> calm(String username, Instant since, int limit) {
        return jdbc.sql("""
                select * from notice
                where username = :username and not urgent and read_at is null and at > :since
                order by id limit :limit""")
                .param("username", username)
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query(NoticeTable::row)
                .list();
    }

    int unread(String username) {
        return jdbc.sql("select count(*) from notice where username = :username and read_at is null")
                .param("username", username)
                .query(Integer.class)
                .single();
    }

    /** Marks those of that account up to that id as read; how many were not yet. */
    int read(String username, long upTo, Instant at) {
        return jdbc.sql(
                        "update notice set read_at = :at where username = :username and id <= :upTo and read_at is null")
                .param("at", Timestamp.from(at))
                .param("username", username)
                .param("upTo", upTo)
                .update();
    }

    void forgetBefore(Instant end) {
        jdbc.sql("delete from notice where at < :end")
                .param("end", Timestamp.from(end))
                .update();
    }

    private static Notice row(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("key"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("link"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("read_at") != null);
    }
}
