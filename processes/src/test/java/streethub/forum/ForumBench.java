package streethub.forum;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.shared.CursorPage;

/** A forum of many made-up topics, ten replies each, whose words come as often as words do; and reading in it. */
public final class ForumBench {

    /** A word that nearly every topic has, one that about every twentieth has, and one that a page of topics has. */
    public enum Word {
        FREQUENT(1),
        USUAL(60),
        RARE(0);

        private final int rank;

        Word(int rank) {
            this.rank = rank;
        }
    }

    private static final String BOARD = "bench";
    private static final int REPLIES = 10;
    private static final int WORDS = 5_000;
    private static final int WORDS_IN_A_TOPIC = 25;
    private static final int BATCH = 1_000;
    private static final int FIRST_HAN = 0x4E00;
    private static final int COMMON_HAN = 3_000;
    private static final int RARE_TOPICS = 60;
    private static final String RARE = "龘靐";
    private static final int PAGE = 50;
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

    private final Forum forum;
    private final JdbcTemplate jdbc;
    private final List<String> words = new ArrayList<>();
    private final double[] upTo = new double[WORDS];
    private final Random random = new Random(20_261_125);
    private int topics;

    /** Over the forum of a hub that has not been used. */
    public ForumBench(Forum forum, JdbcTemplate jdbc) {
        this.forum = forum;
        this.jdbc = jdbc;
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            words.add(han() + han());
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    private String han() {
        return Character.toString(FIRST_HAN + random.nextInt(COMMON_HAN));
    }

    /** Fills it; the indexes are those of the hub. */
    public void fill(int count) {
        topics = count;
        jdbc.update("""
                insert into forum_board (id, name, kind, grid_unit, mode, anonymous, position)
                values (?, 'bench', 'DISCUSS', '510117006', 'PRE', false, 9)""", BOARD);
        // One by one the index of characters would take most of an hour.
        String index = jdbc.queryForObject(
                "select indexdef from pg_indexes where indexname = 'ix_forum_topic_search'", String.class);
        jdbc.execute("drop index ix_forum_topic_search");
        for (int from = 0; from < count; from += BATCH) {
            insert(from, Math.min(count, from + BATCH));
        }
        jdbc.execute(Objects.requireNonNull(index));
        jdbc.update("""
                insert into forum_post (id, topic, author, author_name, anonymous, staff, created_at, state, revision,
                    published, visible, text, published_at)
                select t.id || '-' || n, t.id, 'bench-' || n, '居民' || n, false, false, t.opened_at, 'PUBLISHED', 1, 1,
                    true, '这是一条回复，写得不长，也不很短，第' || n || '条。', t.opened_at + n * interval '1 minute'
                from forum_topic t, generate_series(1, ?) as n where t.board = ?""", REPLIES, BOARD);
        jdbc.execute("vacuum analyze forum_topic");
        jdbc.execute("vacuum analyze forum_post");
    }

    private void insert(int from, int until) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> openings = new ArrayList<>();
        for (int n = from; n < until; n++) {
            String text = text(n);
            String title = text.substring(0, 12);
            String searched = Grams.normal(title + "\n\n" + text);
            Timestamp at = Timestamp.from(FIRST.plusSeconds(n * 60L));
            rows.add(new Object[] {id(n), BOARD, title, Grams.of(searched), searched, at, at, REPLIES});
            openings.add(new Object[] {id(n), id(n), at, text, at});
        }
        jdbc.batchUpdate("""
                insert into forum_topic (id, board, listed, title, grams, searched, opened_at, last_at, replies, position)
                values (?, ?, true, ?, ?, ?, ?, ?, ?, nextval('forum_topic_position'))""", rows);
        jdbc.batchUpdate("""
                insert into forum_post (id, topic, author, author_name, anonymous, staff, created_at, state, revision,
                    published, visible, text, published_at)
                values (?, ?, 'bench', '居民', false, false, ?, 'PUBLISHED', 1, 1, true, ?, ?)""", openings);
    }

    private static String id(int n) {
        return "BENCH-" + n;
    }

    private String text(int n) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS_IN_A_TOPIC; i++) {
            double at = random.nextDouble() * upTo[WORDS - 1];
            int rank = Arrays.binarySearch(upTo, at);
            text.append(words.get(rank < 0 ? Math.min(WORDS - 1, -rank - 1) : rank));
        }
        // The same number of topics whatever their sum, spread over all of them.
        if (n % (topics / RARE_TOPICS) == 0) {
            text.append('，').append(RARE);
        }
        return text.toString();
    }

    /** The first page of all topics. */
    public void list() {
        full(forum.topics(TopicFilter.ALL, null, PAGE));
    }

    /** The first page of the topics with that word. */
    public void search(Word word) {
        String wanted = word.rank == 0 ? RARE : words.get(word.rank - 1);
        full(forum.topics(new TopicFilter(null, wanted, null), null, PAGE));
    }

    /** A topic with all its replies, another each time. */
    public void topic(int turn) {
        String id = id((int) (turn * 7_919L % topics));
        if (forum.topic(id, null, PAGE).replies().items().size() != REPLIES) {
            throw new IllegalStateException("not all replies of " + id);
        }
    }

    private static void full(CursorPage<TopicSummary> page) {
        if (page.items().size() != PAGE) {
            throw new IllegalStateException("a page of " + page.items().size());
        }
    }
}
