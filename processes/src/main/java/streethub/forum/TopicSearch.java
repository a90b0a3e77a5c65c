package streethub.forum;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import streethub.shared.PagePosition;
import streethub.shared.Refusal;

/**
 * Finds published topics by words, those published last first: among the newest 200 to 400, then the newest 2,000 to
 * 4,000, then all, each only where the ones before hold too few. A word that most topics have, one that some have and one
 * that hardly any has so cost about the same, however many topics there are.
 */
@Component
class TopicSearch {

    // The expressions over the position are those of the index ix_forum_topic_search; "+ 0" and "offset 0" keep the
    // database from walking along the positions instead.
    private static final String FOUND = """
            with start as materialized (select %1$s),
            near as materialized (
                select t.id, t.position from forum_topic t where t.listed
                and t.position / 200 = any(array[(select last / 200 from start), (select last / 200 - 1 from start)])
                and t.position + 0 <= (select last from start) and %2$s
                order by t.position desc limit :limit),
            wide as materialized (
                select t.id, t.position from forum_topic t where t.listed
                and t.position / 2000 = any(array[(select last / 2000 from start), (select last / 2000 - 1 from start)])
                and t.position + 0 < (select (last / 200 - 1) * 200 from start)
                and (select count(*) from near) < :limit and %2$s
                order by t.position desc limit :limit),
            rest as materialized (
                select r.id, r.position from (
                    select t.id, t.position from forum_topic t where t.listed
                    and t.position + 0 < (select (last / 2000 - 1) * 2000 from start) and %2$s offset 0) r
                where (select count(*) from near) + (select count(*) from wide) < :limit
                order by r.position desc limit :limit)
            select\s""" + PostRows.TOPIC_COLUMNS + """
             from (select * from near union all select * from wide union all select * from rest) found
            join forum_topic t on t.id = found.id join forum_board b on b.id = t.board join forum_post p on p.id = t.id
            cross join (select :word::text as word) w
            order by found.position desc limit :limit""";

    private final JdbcClient jdbc;
    private final PostRows rows;

    TopicSearch(JdbcClient jdbc, PostRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The topics that have all words, behind the one with that id; none where the words are nothing but signs. */
    List<TopicSummary> find(TopicFilter filter, String words, @Nullable PagePosition after, int limit) {
        if (words.length() > TopicFilter.LONGEST_WORDS) {
            throw Refusal.invalid("q", "forum.words.tooLong", TopicFilter.LONGEST_WORDS);
        }
        String normal = Grams.normal(words);
        if (normal.isEmpty()) {
            return List.of();
        }
        String[] all = normal.split(" ", -1);
        JdbcClient.StatementSpec search = jdbc.sql(sql(filter, all, after))
                .param("limit", limit)
                .param("word", all[0])
                .param("grams", grams(all));
        for (int i = 0; i < all.length; i++) {
            search = search.param("word" + i, all[i]);
        }
        return search.param("board", filter.board())
                .param("tags", filter.tag() == null ? null : new String[] {PostInput.tag(filter.tag())})
                .param("after", after == null ? null : after.id())
                .query(rows::topic)
                .list();
    }

    private static String sql(TopicFilter filter, String[] words, @Nullable PagePosition after) {
        StringBuilder wanted = new StringBuilder("t.grams @> :grams::text[]");
        for (int i = 0; i < words.length; i++) {
            if (words[i].codePointCount(0, words[i].length()) > 2) {
                wanted.append(" and strpos(t.searched, :word").append(i).append(") > 0");
            }
        }
        if (filter.board() != null) {
            wanted.append(" and t.board = :board");
        }
        if (filter.tag() != null) {
            wanted.append(" and t.tags @> :tags::text[]");
        }
        String start = after == null
                ? "max(position) as last from forum_topic"
                : "position - 1 as last from forum_topic where id = :after";
        return FOUND.formatted(start, wanted);
    }

    private static String[] grams(String[] words) {
        Set<String> grams = new LinkedHashSet<>();
        Arrays.stream(words).map(Grams::wanted).forEach(some -> grams.addAll(List.of(some)));
        return grams.toArray(String[]::new);
    }
}
