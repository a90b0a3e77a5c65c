package streethub.forum;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import streethub.shared.CursorPage;
import streethub.shared.PagePosition;
import streethub.shared.Refusal;

/**
 * Reads the published topics a page at a time by key, never by offset, so that a page costs the same however many there
 * are. A rare word is found along the index of {@link Grams}; of a frequent one the newest topics hold enough.
 */
@Component
class TopicPages {

    private static final String SELECT = "select " + PostRows.TOPIC_COLUMNS + """
             from forum_topic t join forum_board b on b.id = t.board join forum_post p on p.id = t.id
            cross join (select ?::text as word) w where t.listed""";

    private final JdbcTemplate jdbc;
    private final PostRows rows;

    TopicPages(JdbcTemplate jdbc, PostRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    CursorPage<TopicSummary> page(TopicFilter filter, @Nullable String cursor, int limit) {
        PagePosition.requireLimit(limit);
        StringBuilder where = new StringBuilder();
        List<Object> arguments = new ArrayList<>(List.of(firstWord(filter.words())));
        if (filter.board() != null) {
            where.append(" and t.board = ?");
            arguments.add(filter.board());
        }
        if (filter.tag() != null) {
            where.append(" and t.tags @> ?::text[]");
            arguments.add(new String[] {PostInput.tag(filter.tag())});
        }
        search(filter.words(), where, arguments);
        PagePosition after = PagePosition.parse(cursor);
        if (after != null) {
            where.append(" and (t.last_at, t.id) < (?, ?)");
            arguments.add(after.timestamp());
            arguments.add(after.id());
        }
        List<TopicSummary> found = jdbc.query(
                SELECT + where + " order by t.last_at desc, t.id desc limit " + (limit + 1),
                rows::topic,
                arguments.toArray());
        return PagePosition.page(found, limit, topic -> new PagePosition(topic.lastAt(), topic.id()));
    }

    private static String firstWord(@Nullable String words) {
        return words == null ? "" : Grams.normal(words).split(" ", 2)[0];
    }

    private static void search(@Nullable String words, StringBuilder where, List<Object> arguments) {
        if (words == null) {
            return;
        }
        if (words.length() > TopicFilter.LONGEST_WORDS) {
            throw Refusal.invalid("q", "forum.words.tooLong", TopicFilter.LONGEST_WORDS);
        }
        String normal = Grams.normal(words);
        if (normal.isEmpty()) {
            // Signs only: they stand in no index, and so nowhere.
            where.append(words.isBlank() ? "" : " and false");
            return;
        }
        for (String word : normal.split(" ", -1)) {
            where.append(" and t.grams @> ?::text[]");
            arguments.add(Grams.wanted(word));
            if (word.codePointCount(0, word.length()) > 2) {
                where.append(" and strpos(t.searched, ?) > 0");
                arguments.add(word);
            }
        }
    }

    /** Of the newest topics that share a pair of characters with this title, those that share most. */
    List<SimilarTopic> similar(String topic, String title, int count) {
        String[] grams = Grams.wanted(Grams.normal(title));
        return jdbc.query(
                """
                select t.id, t.title, t.opened_at, t.replies from (
                    select * from forum_topic where listed and id <> ? and grams && ?::text[]
                    order by last_at desc, id desc limit 200) as t join forum_post p on p.id = t.id
                order by (select count(*) from unnest(?::text[]) as g
                    where strpos(lower(t.title || p.text), g) > 0) desc, t.last_at desc, t.id desc
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
