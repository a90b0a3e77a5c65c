package streethub.bench;

import java.util.List;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param ratios ours against the baseline, round by round
 */
record Row(String id, String what, String ours, String baseline, List<Double> ratios, Goal goal) {

    static final String HEAD = """
            | # | what | ours | baseline | ratio: median | worst | goal | |
            |---|---|---|---|---|---|---|---|""";

    /** Compares times of one piece of work: how many times as fast ours is, or how many times as long it takes. */
    static Row of(String id, String what, Turns turns, String against, Goal goal) {
        return new Row(
                id,
                what,
                time(turns.ourMedian()),
                against + ": " + time(turns.baselineMedian()),
                goal.floor() ? turns.speed() : turns.cost(),
                goal);
    }

    /** Compares how much is done in a second. */
    static Row ofRates(String id, String what, Turns turns, String against, Goal goal) {
        return new Row(
                id, what, rate(turns.ourMedian()), against + ": " + rate(turns.baselineMedian()), turns.speed(), goal);
    }

    @Override
    public String toString() {
        return String.join(
                " | ",
                "| " + id,
                what,
                ours,
                baseline,
                Goal.ratio(Turns.median(ratios)),
                Goal.ratio(goal.worst(ratios)),
                goal.toString(),
                (goal.holds(ratios) ? "holds" : "**falls short**") + " |");
    }

    private static String rate(double seconds) {
        return String.format(Locale.ROOT, "%.0f/s", 1 / seconds);
    }

    static String time(double seconds) {
        return seconds < 1e-4
                ? String.format(Locale.ROOT, "%.1f µs", seconds * 1e6)
                : String.format(Locale.ROOT, "%.2f ms", seconds * 1e3);
    }
}
