package streethub.forum;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds of review: one is open while a post waits, and says afterwards who decided what, and how fast. */
@Repository
class ReviewTable {

    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(Post post, int revision, ReviewCause cause, Instant at) {
        jdbc.sql("""
                insert into forum_review (post, author, revision, cause, submitted_at)
                values (:post, :author, :revision, :cause, :at)""")
                .param("post", post.id())
                .param("author", post.author())
                .param("revision", revision)
                .param("cause", cause.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The open round about that text came to that; where none is open, nothing happens. */
    void close(
            String post,
            int revision,
            ReviewOutcome outcome,
            @Nullable Breach breach,
            @Nullable String by,
            Instant at) {
        close(post, revision, revision, outcome, breach, by, at);
    }

    /** Whatever is open about a post came to that. */
    void closeAll(String post, ReviewOutcome outcome, @Nullable Breach breach, @Nullable String by, Instant at) {
        close(post, 1, Integer.MAX_VALUE, outcome, breach, by, at);
    }

    private void close(
            String post,
            int from,
            int to,
            ReviewOutcome outcome,
            @Nullable Breach breach,
            @Nullable String by,
            Instant at) {
        jdbc.sql("""
                update forum_review set outcome = :outcome, breach = :breach, decided_by = :by, decided_at = :at
                where post = :post and revision between :from and :to and outcome is null""")
                .param("post", post)
                .param("from", from)
                .param("to", to)
                .param("outcome", outcome.name())
                .param("breach", breach == null ? null : breach.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Why the open round of a post began; null where none is open. */
    @Nullable ReviewCause openCause(String post) {
        return jdbc.sql(
                        "select cause from forum_review where post = :post and outcome is null order by id desc limit 1")
                .param("post", post)
                .query(String.class)
                .optional()
                .map(ReviewCause::valueOf)
                .orElse(null);
    }

    /** The replies to a topic of which a round is open. */
    List<String> openReplies(String topic) {
        return jdbc.sql("""
                select p.id from forum_post p where p.topic = :topic and p.id <> :topic
                and exists (select from forum_review r where r.post = p.id and r.outcome is null) order by p.id""").param("topic", topic).query(String.class).list();
    }

    /** What the author's posts came to so far. */
    AuthorRecord record(String author, Instant rejectionsSince) {
        return jdbc.sql("""
                select (select count(*) from forum_post p where p.author = :author and p.visible) as published,
                    (select min(p.published_at) from forum_post p where p.author = :author and p.visible) as first,
                    count(*) filter (where r.outcome = 'REJECTED') as rejected,
                    count(*) filter (where r.outcome = 'REJECTED' and r.decided_at >= :since) as lately,
                    (select count(*) from forum_report a join forum_post p on p.id = a.post
                        where p.author = :author) as reported
                from forum_review r where r.author = :author""")
                .param("author", author)
                .param("since", Timestamp.from(rejectionsSince))
                .query((row, index) -> {
                    Timestamp first = row.getTimestamp("first");
                    return new AuthorRecord(
                            row.getInt("published"),
                            first == null ? null : first.toInstant(),
                            row.getInt("rejected"),
                            row.getInt("lately"),
                            row.getInt("reported"));
                })
                .single();
    }
}
