package streethub.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads rows into what everybody may see. */
@Component
class PostRows {

    static final String TOPIC_COLUMNS = """
            t.id, t.board, t.title, t.tags, t.opened_at, t.last_at, t.replies, t.official_unit,
            exists (select from forum_post a where a.id = t.answered_by and a.visible) as answered,
            b.name as board_name, p.author_name, p.anonymous, p.staff, p.likes, left(p.text, 600) as beginning,
            case when w.word = '' or strpos(lower(t.title || p.text), w.word) > 0 then null else (
                select left(r.text, 600) from forum_post r
                where r.topic = t.id and r.visible and r.id <> t.id and strpos(lower(r.text), w.word) > 0
                order by r.published_at, r.id limit 1) end as mention""";

    static final String POST_COLUMNS = """
            p.id, p.topic, p.author_name, p.anonymous, p.staff, p.text, p.photos, p.likes, p.published_at, p.edited_at,
            q.id as quoted, q.author_name as quoted_name, q.anonymous as quoted_anonymous,
            left(q.text, 600) as quoted_text""";

    private final PostHtml html;

    PostRows(PostHtml html) {
        this.html = html;
    }

    TopicSummary topic(ResultSet row, int index) throws SQLException {
        return new TopicSummary(
                row.getString("id"),
                row.getString("board"),
                row.getString("board_name"),
                row.getString("title"),
                List.of((String[]) row.getArray("tags").getArray()),
                html.excerpt(row.getString("beginning")),
                mention(row),
                row.getBoolean("anonymous") ? null : row.getString("author_name"),
                row.getBoolean("staff"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                row.getInt("replies"),
                row.getInt("likes"),
                row.getBoolean("answered") || row.getString("official_unit") != null,
                row.getString("official_unit") != null);
    }

    private @Nullable String mention(ResultSet row) throws SQLException {
        String reply = row.getString("mention");
        return reply == null ? null : html.excerpt(reply);
    }

    PostView post(ResultSet row, int index) throws SQLException {
        String text = row.getString("text");
        return new PostView(
                row.getString("id"),
                row.getString("topic"),
                row.getBoolean("anonymous") ? null : row.getString("author_name"),
                row.getBoolean("staff"),
                text,
                html.of(text),
                quote(row),
                PostTable.photos(row),
                row.getInt("likes"),
                row.getTimestamp("published_at").toInstant(),
                instant(row, "edited_at"));
    }

    private PostView.@Nullable Quote quote(ResultSet row) throws SQLException {
        String id = row.getString("quoted");
        return id == null
                ? null
                : new PostView.Quote(
                        id,
                        row.getBoolean("quoted_anonymous") ? null : row.getString("quoted_name"),
                        html.excerpt(row.getString("quoted_text")));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
