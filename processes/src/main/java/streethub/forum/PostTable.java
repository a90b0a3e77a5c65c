package streethub.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.attachment.PhotoId;

/** The rows of the posts and of all their texts, for the verbs. */
@Repository
class PostTable {

    private static final String SELECT =
            "select p.*, t.board, t.listed from forum_post p join forum_topic t on t.id = p.topic where p.id = :id";

    private final JdbcClient jdbc;

    PostTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Post> find(String id) {
        return jdbc.sql(SELECT).param("id", id).query(PostTable::post).optional();
    }

    /** The post, locked until the transaction ends: its author, moderators and clocks take turns. */
    Optional<Post> lock(String id) {
        return jdbc.sql(SELECT + " for no key update of p")
                .param("id", id)
                .query(PostTable::post)
                .optional();
    }

    void insert(Post post, @Nullable String quotes) {
        jdbc.sql("""
                insert into forum_post (id, topic, author, author_name, anonymous, staff, quotes, created_at, state,
                    revision)
                values (:id, :topic, :author, :name, :anonymous, :staff, :quotes, :at, :state, :revision)""")
                .param("id", post.id())
                .param("topic", post.topic())
                .param("author", post.author())
                .param("name", post.authorName())
                .param("anonymous", post.anonymous())
                .param("staff", post.staff())
                .param("quotes", quotes)
                .param("at", Timestamp.from(post.createdAt()))
                .param("state", post.state().name())
                .param("revision", post.revision())
                .update();
    }

    void insert(String post, Revision revision, String by, Instant at) {
        jdbc.sql("""
                insert into forum_revision (post, number, title, tags, text, photos, written_by, written_at)
                values (:post, :number, :title, :tags, :text, :photos, :by, :at)""")
                .param("post", post)
                .param("number", revision.number())
                .param("title", revision.title())
                .param("tags", revision.tags().toArray(String[]::new))
                .param("text", revision.text())
                .param("photos", revision.photos().stream().map(PhotoId::value).toArray(String[]::new))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    Revision revision(String post, int number) {
        return jdbc.sql("select * from forum_revision where post = :post and number = :number")
                .param("post", post)
                .param("number", number)
                .query(PostTable::revision)
                .single();
    }

    /** A number that no text of the post has yet. */
    int nextRevision(String post) {
        return jdbc.sql("select max(number) + 1 from forum_revision where post = :post")
                .param("post", post)
                .query(Integer.class)
                .single();
    }

    /** The author's newest text; what was proposed before is void. */
    void revised(String id, int revision) {
        jdbc.sql("update forum_post set revision = :revision, proposed = null where id = :id")
                .param("id", id)
                .param("revision", revision)
                .update();
    }

    void proposed(String id, int revision) {
        jdbc.sql("update forum_post set proposed = :revision where id = :id")
                .param("id", id)
                .param("revision", revision)
                .update();
    }

    /** It waits for somebody, by that rule. */
    void waits(String id, PostState state, @Nullable String rule) {
        jdbc.sql("update forum_post set state = :state, rule = :rule, doubted = doubted or :doubts where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("rule", rule)
                .param("doubts", state.doubts())
                .update();
    }

    /** It is submitted anew: what was decided before counts no more, but that it was doubted. */
    void resubmitted(String id, PostState state) {
        jdbc.sql("""
                update forum_post set state = :state, rule = null, breach = null, reason = null, decided_by = null,
                    appeal = null where id = :id""").param("id", id).param("state", state.name()).update();
    }

    /** What somebody, or a rule where nobody did, says of it; who finds it good ends every doubt. */
    void decided(
            String id,
            PostState state,
            @Nullable String by,
            @Nullable String rule,
            @Nullable Breach breach,
            @Nullable String reason) {
        jdbc.sql("""
                update forum_post set state = :state, rule = :rule, breach = :breach, reason = :reason,
                    decided_by = coalesce(:by, decided_by),
                    doubted = :state <> 'PUBLISHED' and (doubted or :doubts) where id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("by", by)
                .param("rule", rule)
                .param("breach", breach == null ? null : breach.name())
                .param("reason", reason)
                .param("doubts", state.doubts())
                .update();
    }

    /** A reader doubts it. */
    void doubted(String id) {
        jdbc.sql("update forum_post set doubted = true where id = :id")
                .param("id", id)
                .update();
    }

    /** It waits for somebody because readers reported it; whoever decided before may decide anew. */
    void reported(String id) {
        jdbc.sql("""
                update forum_post set rule = :rule, breach = null, reason = null, decided_by = null
                where id = :id""").param("id", id).param("rule", Post.REPORTED).update();
    }

    /** Whether it is the text that stands published at which somebody looks. */
    void standing(String id, boolean standing) {
        jdbc.sql("update forum_post set standing = :standing where id = :id")
                .param("id", id)
                .param("standing", standing)
                .update();
    }

    void appealed(String id, String words) {
        jdbc.sql("update forum_post set appeal = :words where id = :id")
                .param("id", id)
                .param("words", words)
                .update();
    }

    /** Everybody sees that text from now on. */
    void publish(String id, Revision revision, Instant at) {
        jdbc.sql("""
                update forum_post set visible = true, published = :number, text = :text, photos = :photos,
                    edited_at = case when published_at is not null and published <> :number then :at else edited_at end,
                    published_at = coalesce(published_at, :at) where id = :id""")
                .param("id", id)
                .param("number", revision.number())
                .param("text", revision.text())
                .param("photos", revision.photos().stream().map(PhotoId::value).toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("""
                update forum_revision set published_at = coalesce(published_at, :at), withdrawn = false
                where post = :id and number = :number""")
                .param("id", id)
                .param("number", revision.number())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Nobody but its author and staff sees it any more, nor reads that text in its history. */
    void hide(String id) {
        jdbc.sql("update forum_post set visible = false where id = :id")
                .param("id", id)
                .update();
        withdraw(id);
    }

    /** The text that everybody sees, or saw, is not for the public history. */
    void withdraw(String id) {
        jdbc.sql("""
                update forum_revision r set withdrawn = true from forum_post p
                where p.id = :id and r.post = p.id and r.number = p.published""").param("id", id).update();
    }

    static List<PhotoId> photos(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("photos").getArray())
                .map(PhotoId::new)
                .toList();
    }

    private static Revision revision(ResultSet row, int index) throws SQLException {
        return new Revision(
                row.getInt("number"),
                row.getString("title"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getString("text"),
                photos(row));
    }

    private static Post post(ResultSet row, int index) throws SQLException {
        String breach = row.getString("breach");
        return new Post(
                row.getString("id"),
                row.getString("topic"),
                row.getString("board"),
                row.getBoolean("listed"),
                row.getString("author"),
                row.getString("author_name"),
                row.getBoolean("anonymous"),
                row.getBoolean("staff"),
                row.getTimestamp("created_at").toInstant(),
                PostState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getObject("proposed", Integer.class),
                row.getObject("published", Integer.class),
                row.getBoolean("visible"),
                row.getString("rule"),
                breach == null ? null : Breach.valueOf(breach),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getString("appeal"),
                row.getBoolean("doubted"),
                row.getBoolean("standing"));
    }
}
