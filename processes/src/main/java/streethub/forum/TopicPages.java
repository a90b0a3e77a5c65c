package streethub.forum;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import streethub.shared.CursorPage;
import streethub.shared.PagePosition;

/**
 * Reads the published topics a page at a time by key, never by offset, so that a page costs the same however many there
 * are: those with the newest post first, or where words are searched for those published last.
 */
@Component
class TopicPages {

    private static final String SELECT = "select " + PostRows.TOPIC_COLUMNS + """
             from forum_topic t join forum_board b on b.id = t.board join forum_post p on p.id = t.id
            cross join (select ''::text as word) w where t.listed""";

    /** Of a long reply the beginning is enough to find what it is like. */
    private static final int COMPARED = 100;

    private final JdbcTemplate jdbc;
    private final PostRows rows;
    private final TopicSearch search;

    TopicPages(JdbcTemplate jdbc, PostRows rows, TopicSearch search) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.search = search;
    }

    CursorPage<TopicSummary> page(TopicFilter filter, @Nullable String cursor, int limit) {
        PagePosition.requireLimit(limit);
        PagePosition after = PagePosition.parse(cursor);
        String words = filter.words();
        List<TopicSummary> found = words == null || words.isBlank()
                ? newest(filter, after, limit + 1)
                : search.find(filter, words, after, limit + 1);
        return PagePosition.page(found, limit, topic -> new PagePosition(topic.lastAt(), topic.id()));
    }

    private List<TopicSummary> newest(TopicFilter filter, @Nullable PagePosition after, int limit) {
        StringBuilder where = new StringBuilder();
        List<Object> arguments = new ArrayList<>();
        if (filter.board() != null) {
            where.append(" and t.board = ?");
            arguments.add(filter.board());
        }
        if (filter.tag() != null) {
            where.append(" and t.tags @> ?::text[]");
            arguments.add(new String[] {PostInput.tag(filter.tag())});
        }
        if (after != null) {
            where.append(" and (t.last_at, t.id) < (?, ?)");
            arguments.add(after.timestamp());
            arguments.add(after.id());
        }
        return jdbc.query(
                SELECT + where + " order by t.last_at desc, t.id desc limit " + limit,
                rows::topic,
                arguments.toArray());
    }

    /**
     * Of the newest topics, 2,000 at least, that share a pair of characters with the beginning of this text, those that
     * share most.
     */
    List<SimilarTopic> similar(String topic, String text, int count) {
        String normal = Grams.normal(text);
        int most = Math.min(normal.codePointCount(0, normal.length()), COMPARED);
        String[] grams = Grams.wanted(normal.substring(0, normal.offsetByCodePoints(0, most)));
        return jdbc.query(
                """
                with last as materialized (select max(position) / 2000 as shelf from forum_topic)
                select t.id, t.title, t.opened_at, t.replies from (
                    select * from forum_topic where listed and id <> ? and grams && ?::text[]
                    and position / 2000 = any(array[(select shelf from last), (select shelf - 1 from last)])
                    order by position desc limit 200) as t join forum_post p on p.id = t.id
                    cross join lateral (select lower(t.title || p.text) as words offset 0) as seen
                order by (select count(*) from unnest(?::text[]) as g where strpos(seen.words, g) > 0) desc,
                    t.position desc
                limit ?""",
                (row, index) -> new SimilarTopic(
                        row.getString("id"),
                        row.getString("title"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getInt("replies")),
                topic,
                grams,
                grams,
                count);
    }
}
