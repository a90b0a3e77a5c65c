package streethub.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.attachment.PhotoId;
import streethub.casework.CaseEvent;
import streethub.casework.CaseTimeline;
import streethub.identity.Actor;
import streethub.shared.CursorPage;
import streethub.shared.PagePosition;
import streethub.shared.Refusal;

/** What authors see of what they wrote themselves: all of it, where it stands and why. */
@Service
@Transactional(readOnly = true)
public class OwnPosts {

    private static final String SELECT = """
            select p.*, t.board, t.title as topic_title, t.case_number, b.name as board_name,
                r.title as own_title, r.tags as own_tags, r.text as own_text, r.photos as own_photos,
                x.title as proposed_title, x.tags as proposed_tags, x.text as proposed_text
            from forum_post p join forum_topic t on t.id = p.topic join forum_board b on b.id = t.board
                join forum_revision r on r.post = p.id and r.number = p.revision
                left join forum_revision x on x.post = p.id and x.number = p.proposed
            where p.author = ?""";

    private final PostAccess access;
    private final CaseTimeline timeline;
    private final JdbcTemplate jdbc;

    OwnPosts(PostAccess access, CaseTimeline timeline, JdbcTemplate jdbc) {
        this.access = access;
        this.timeline = timeline;
        this.jdbc = jdbc;
    }

    /** The actor's own posts, the newest first. */
    public CursorPage<OwnPost> list(Actor actor, @Nullable String cursor, int limit) {
        access.requireAccount(actor);
        PagePosition.requireLimit(limit);
        String where = SELECT;
        List<Object> arguments = new ArrayList<>(List.of(actor.username()));
        PagePosition after = PagePosition.parse(cursor);
        if (after != null) {
            where += " and (p.created_at, p.id) < (?, ?)";
            arguments.add(after.timestamp());
            arguments.add(after.id());
        }
        List<OwnPost> found = jdbc.query(
                where + " order by p.created_at desc, p.id desc limit " + (limit + 1),
                OwnPosts::row,
                arguments.toArray());
        return PagePosition.page(found, limit, post -> new PagePosition(post.createdAt(), post.id()));
    }

    /** One post; not found for who did not write it. */
    public OwnPost find(Actor actor, String id) {
        return jdbc.query(SELECT + " and p.id = ?", OwnPosts::row, actor.username(), id).stream()
                .filter(post -> !actor.isAnonymous())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("forum.post.unknown", id));
    }

    /**
     * What has happened to it so far, without the names of those who decided and without what readers reported; but with
     * who looked at the name of an anonymous author, which is theirs to know.
     */
    public List<CaseEvent> timeline(Actor actor, String id) {
        String author = access.own(actor, id).author();
        return timeline.of(id).stream().map(event -> withoutName(event, author)).toList();
    }

    private static CaseEvent withoutName(CaseEvent event, String author) {
        if (event.actor().equals(author)) {
            return event;
        }
        boolean reported = event.step().equals(PostStep.REPORTED.name());
        boolean revealed = event.step().equals(PostStep.REVEALED.name());
        return new CaseEvent(
                event.at(),
                event.step(),
                "",
                revealed ? event.actorName() : "",
                reported ? null : event.words(),
                event.rule(),
                event.arguments());
    }

    /** That this photo belongs to a text of the actor's own post. */
    public void requirePhoto(Actor actor, String id, PhotoId photo) {
        access.own(actor, id);
        Boolean known = jdbc.queryForObject(
                "select exists (select from forum_revision where post = ? and ? = any (photos))",
                Boolean.class,
                id,
                photo.value());
        if (!Boolean.TRUE.equals(known)) {
            throw Refusal.notFound("photo.unknown");
        }
    }

    private static OwnPost row(ResultSet row, int index) throws SQLException {
        boolean reply = !row.getString("id").equals(row.getString("topic"));
        PostState state = PostState.valueOf(row.getString("state"));
        String breach = row.getString("breach");
        return new OwnPost(
                row.getString("id"),
                row.getString("topic"),
                row.getString("board"),
                row.getString("board_name"),
                reply,
                row.getString(reply ? "topic_title" : "own_title"),
                texts(row, "own_tags"),
                row.getString("own_text"),
                texts(row, "own_photos").stream().map(PhotoId::new).toList(),
                row.getBoolean("anonymous"),
                state,
                row.getInt("revision"),
                row.getBoolean("visible"),
                row.getString("rule"),
                breach == null ? null : Breach.valueOf(breach),
                row.getString("reason"),
                proposal(row, reply),
                state == PostState.REJECTED && row.getString("decided_by") != null && row.getString("appeal") == null,
                row.getString("case_number"),
                row.getTimestamp("created_at").toInstant());
    }

    private static OwnPost.@Nullable Proposal proposal(ResultSet row, boolean reply) throws SQLException {
        String text = row.getString("proposed_text");
        return text == null
                ? null
                : new OwnPost.Proposal(
                        row.getString(reply ? "topic_title" : "proposed_title"), texts(row, "proposed_tags"), text);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
