package streethub.forum;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What readers reported of posts, and who of the staff looked behind anonymous ones. */
@Repository
class ReportTable {

    private final JdbcClient jdbc;

    ReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is this account's first report of the post. */
    boolean insert(String post, String username, Breach breach, @Nullable String words, boolean trusted, Instant at) {
        return jdbc.sql("""
                        insert into forum_report (post, username, breach, words, trusted, reported_at)
                        values (:post, :username, :breach, :words, :trusted, :at) on conflict do nothing""")
                        .param("post", post)
                        .param("username", username)
                        .param("breach", breach.name())
                        .param("words", words)
                        .param("trusted", trusted)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** How many reports that count no moderator has looked at yet. */
    int unsettledTrusted(String post) {
        return jdbc.sql("select count(*) from forum_report where post = :post and trusted and not settled")
                .param("post", post)
                .query(Integer.class)
                .single();
    }

    /** What readers said that no moderator has looked at yet. */
    List<ReviewCase.Reported> unsettled(String post) {
        return jdbc.sql("""
                select breach, words from forum_report where post = :post and not settled order by reported_at""")
                .param("post", post)
                .query((row, index) ->
                        new ReviewCase.Reported(Breach.valueOf(row.getString("breach")), row.getString("words")))
                .list();
    }

    void settle(String post) {
        jdbc.sql("update forum_report set settled = true where post = :post")
                .param("post", post)
                .update();
    }

    void reveal(String post, String by, String reason, Instant at) {
        jdbc.sql("""
                insert into forum_reveal (post, revealed_by, reason, revealed_at)
                values (:post, :by, :reason, :at)""")
                .param("post", post)
                .param("by", by)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }
}
