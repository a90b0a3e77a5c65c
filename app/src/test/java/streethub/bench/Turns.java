package streethub.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * Ours and a baseline measured turn about in rounds of A B B A, so that whatever drifts drifts for both; the first
 * rounds warm up and are dropped.
 *
 * @param ours seconds per piece in each round
 * @param baseline the same of the baseline
 */
record Turns(List<Double> ours, List<Double> baseline) {

    static final int WARM_UP = 3;
    static final int ROUNDS = 9;

    static Turns of(Block ours, Block baseline) throws InterruptedException, ExecutionException {
        List<Double> a = new ArrayList<>();
        List<Double> b = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            double first = ours.run();
            double others = baseline.run() + baseline.run();
            double last = ours.run();
            if (round >= WARM_UP) {
                a.add((first + last) / 2);
                b.add(others / 2);
            }
        }
        return new Turns(List.copyOf(a), List.copyOf(b));
    }

    double ourMedian() {
        return median(ours);
    }

    double baselineMedian() {
        return median(baseline);
    }

    /** Baseline's time by ours, round by round: how many times as fast ours is. */
    List<Double> speed() {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(baseline.get(round) / ours.get(round));
        }
        return ratios;
    }

    /** Our time by the baseline's, round by round: how many times as long ours takes. */
    List<Double> cost() {
        return speed().stream().map(speed -> 1 / speed).toList();
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
