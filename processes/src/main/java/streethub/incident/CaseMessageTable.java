package streethub.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.attachment.PhotoId;
import streethub.identity.Actor;

/** The messages of the threads; what was written stays. */
@Repository
class CaseMessageTable {

    private final JdbcClient jdbc;

    CaseMessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseMessage insert(
            String number, Actor author, Instant at, String words, @Nullable PhotoId photo, @Nullable String camera) {
        return jdbc.sql("""
                        insert into case_message (number, at, author, author_name, words, photo_id, camera)
                        values (:number, :at, :author, :name, :words, :photo, :camera) returning *""")
                .param("number", number)
                .param("at", Timestamp.from(at))
                .param("author", author.username())
                .param("name", author.displayName())
                .param("words", words)
                .param("photo", photo == null ? null : photo.value())
                .param("camera", camera)
                .query((row, n) -> message(row))
                .single();
    }

    /** The newest first. */
    List<CaseMessage> page(String number, long before, int limit) {
        return jdbc.sql("""
                        select * from case_message where number = :number and id < :before
                        order by id desc limit :limit""")
                .param("number", number)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> message(row))
                .list();
    }

    boolean has(String number, PhotoId photo) {
        return jdbc.sql("select exists (select from case_message where number = :number and photo_id = :photo)")
                .param("number", number)
                .param("photo", photo.value())
                .query(Boolean.class)
                .single();
    }

    Set<String> authors(String number) {
        return jdbc.sql("select distinct author from case_message where number = :number")
                .param("number", number)
                .query(String.class)
                .set();
    }

    private static CaseMessage message(ResultSet row) throws SQLException {
        return new CaseMessage(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("author"),
                row.getString("author_name"),
                row.getString("words"),
                Optional.ofNullable(row.getString("photo_id")).map(PhotoId::new).orElse(null),
                row.getString("camera"));
    }
}
