package streethub.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.attachment.PhotoId;
import streethub.shared.CursorPage;
import streethub.shared.PagePosition;
import streethub.shared.Refusal;

/** What everybody reads, without an account: never anything that is not published, not even that it exists. */
@Service
@Transactional(readOnly = true)
public class Forum {

    private static final int FEED = 50;

    private static final String VISIBLE = """
             from forum_post p join forum_topic t on t.id = p.topic
            left join forum_post q on q.id = p.quotes and q.visible
            where t.listed and p.visible""";

    private final BoardTable boards;
    private final TopicPages pages;
    private final PostRows rows;
    private final PostHtml html;
    private final FigureTable figures;
    private final JdbcTemplate jdbc;

    Forum(BoardTable boards, TopicPages pages, PostRows rows, PostHtml html, FigureTable figures, JdbcTemplate jdbc) {
        this.boards = boards;
        this.pages = pages;
        this.rows = rows;
        this.html = html;
        this.figures = figures;
        this.jdbc = jdbc;
    }

    /** All boards, in the order in which they are shown. */
    public List<BoardView> boards() {
        return boards.all();
    }

    public BoardView board(String id) {
        return boards.find(id).orElseThrow(() -> Refusal.notFound("forum.board.unknown", id));
    }

    /** Published topics, those with the newest post first, or where words are searched for those published last. */
    public CursorPage<TopicSummary> topics(TopicFilter filter, @Nullable String cursor, int limit) {
        return pages.page(filter, cursor, limit);
    }

    /** A published topic with a page of its replies, the oldest first. */
    public TopicPage topic(String id, @Nullable String cursor, int limit) {
        PagePosition.requireLimit(limit);
        PostView opening = posts(" and p.id = ? and p.topic = p.id", 1, id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("forum.topic.unknown", id));
        CursorPage<PostView> replies = replies(id, cursor, limit);
        return jdbc.queryForObject(
                "select * from forum_topic where id = ?",
                (row, index) -> new TopicPage(
                        board(row.getString("board")),
                        row.getString("title"),
                        List.of((String[]) row.getArray("tags").getArray()),
                        opening,
                        row.getInt("replies"),
                        official(row.getString("official_text"), row.getString("official_unit"), row),
                        visible(row.getString("answered_by")),
                        row.getString("case_number"),
                        replies),
                id);
    }

    private CursorPage<PostView> replies(String topic, @Nullable String cursor, int limit) {
        PagePosition after = PagePosition.parse(cursor);
        String where = " and p.topic = ? and p.id <> p.topic";
        List<PostView> found = after == null
                ? posts(where, limit + 1, topic)
                : posts(
                        where + " and (p.published_at, p.id) > (?, ?)",
                        limit + 1,
                        topic,
                        after.timestamp(),
                        after.id());
        return PagePosition.page(found, limit, reply -> new PagePosition(reply.publishedAt(), reply.id()));
    }

    private List<PostView> posts(String where, int limit, Object... arguments) {
        return jdbc.query(
                "select " + PostRows.POST_COLUMNS + VISIBLE + where + " order by p.published_at, p.id limit " + limit,
                rows::post,
                arguments);
    }

    private @Nullable OfficialAnswer official(@Nullable String text, @Nullable String unit, ResultSet row)
            throws SQLException {
        return text == null || unit == null
                ? null
                : new OfficialAnswer(
                        text,
                        html.of(text),
                        unit,
                        row.getTimestamp("official_at").toInstant());
    }

    private @Nullable String visible(@Nullable String reply) {
        return reply != null && find(reply).isPresent() ? reply : null;
    }

    /** A published post, of whatever topic. */
    public Optional<PostView> find(String id) {
        return posts(" and p.id = ?", 1, id).stream().findFirst();
    }

    /** A text as a page would show it once it is published; nothing is kept. HTML that is safe to put into a page. */
    public String preview(@Nullable String text) {
        return html.of(PersonalNumbers.masked(PostInput.text(text)));
    }

    /** What will be made unreadable in it, for whoever is about to send it; nothing is kept. */
    public NumbersFound numbers(String text) {
        return PersonalNumbers.found(text);
    }

    /** The texts of a post that everybody could read, the newest first; without those that were taken from view. */
    public List<PublishedRevision> history(String id) {
        if (find(id).isEmpty()) {
            throw Refusal.notFound("forum.post.unknown", id);
        }
        return jdbc.query(
                """
                select * from forum_revision where post = ? and published_at is not null and not withdrawn
                order by published_at desc, number desc""",
                (row, index) -> new PublishedRevision(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("text"),
                        html.of(row.getString("text")),
                        row.getTimestamp("published_at").toInstant()),
                id);
    }

    /** The board's newest topics, for feeds. */
    public List<FeedEntry> feed(String board) {
        return jdbc.query(
                "select t.title, " + PostRows.POST_COLUMNS + VISIBLE
                        + " and p.id = t.id and t.board = ? order by t.opened_at desc, t.id desc limit " + FEED,
                (row, index) -> new FeedEntry(row.getString("title"), rows.post(row, index)),
                board(board).id());
    }

    /** That everybody may see this photo as part of that post. */
    public void requirePhoto(String id, PhotoId photo) {
        if (find(id).filter(post -> post.photos().contains(photo)).isEmpty()) {
            throw Refusal.notFound("photo.unknown");
        }
    }

    /** The published topic that became this case. */
    public Optional<String> topicOfCase(String caseNumber) {
        return jdbc
                .queryForList("select id from forum_topic where case_number = ? and listed", String.class, caseNumber)
                .stream()
                .findFirst();
    }

    /** What the reviews of a month came to; for everybody, and without names. */
    public ReviewFigures figures(YearMonth month) {
        return figures.of(month);
    }
}
