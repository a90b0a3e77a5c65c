package streethub.bench;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What a ratio is to reach; {@code docs/benchmarks.md} says where the numbers come from.
 *
 * @param floor whether more is better
 */
record Goal(double limit, boolean floor) {

    static Goal atLeast(double limit) {
        return new Goal(limit, true);
    }

    static Goal atMost(double limit) {
        return new Goal(limit, false);
    }

    boolean holds(List<Double> ratios) {
        double median = Turns.median(ratios);
        return floor ? median >= limit : median <= limit;
    }

    double worst(List<Double> ratios) {
        return floor ? Collections.min(ratios) : Collections.max(ratios);
    }

    @Override
    public String toString() {
        return (floor ? "≥ " : "≤ ") + ratio(limit);
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f×" : "%.0f×", value);
    }
}
