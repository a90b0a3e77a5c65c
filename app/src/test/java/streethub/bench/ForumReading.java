package streethub.bench;

import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.forum.Forum;
import streethub.forum.ForumBench;
import streethub.forum.ForumBench.Word;

/** What readers of the forum wait for: a list, a search and a topic among many, against the same among few. */
final class ForumReading {

    private static final int MANY = 200_000;
    private static final int FEW = 2_000;
    private static final int READINGS = 40;

    private ForumReading() {}

    /** Tells each row as soon as it is measured. */
    static void measure(BenchServer server, Consumer<Row> told)
            throws SQLException, InterruptedException, ExecutionException {
        try (BenchHub fewHub = BenchHub.start(server, "forum_few");
                BenchHub manyHub = BenchHub.start(server, "forum_many")) {
            ForumBench few = filled(fewHub, FEW);
            ForumBench many = filled(manyHub, MANY);
            AtomicInteger turn = new AtomicInteger();
            told.accept(row("page of 50 topics", many, few, ForumBench::list));
            for (Word word : Word.values()) {
                String what = "search, " + word.name().toLowerCase(Locale.ROOT) + " word";
                told.accept(row(what, many, few, forum -> forum.search(word)));
            }
            told.accept(row("a topic with 10 replies", many, few, forum -> forum.topic(turn.incrementAndGet())));
        }
    }

    private static ForumBench filled(BenchHub hub, int topics) {
        ForumBench forum = new ForumBench(hub.get(Forum.class), hub.get(JdbcTemplate.class));
        forum.fill(topics);
        return forum;
    }

    private static Row row(String what, ForumBench many, ForumBench few, Consumer<ForumBench> reading)
            throws InterruptedException, ExecutionException {
        Turns turns = Turns.of(
                Block.of(1, READINGS, () -> reading.accept(many)), Block.of(1, READINGS, () -> reading.accept(few)));
        return Row.of("forum", what + " of 200 thousand", turns, "2 thousand", Goal.atMost(1.5));
    }
}
