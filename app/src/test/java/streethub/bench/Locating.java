package streethub.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import streethub.grid.LocateBench;

/** Locating a point among the district's buildings, against the time that the design allows. */
final class Locating {

    private static final double ALLOWED_MICROS = 50;

    private Locating() {}

    static Row measure() {
        List<Double> medians = new ArrayList<>();
        int buildings = 0;
        for (int round = 0; round < Turns.ROUNDS; round++) {
            LocateBench.Result result = LocateBench.measure();
            medians.add(result.median());
            buildings = result.buildings();
        }
        return new Row(
                "locate",
                String.format(Locale.ROOT, "point → building among %,d, median", buildings),
                Row.time(Turns.median(medians) / 1e6),
                "the goal: " + Row.time(ALLOWED_MICROS / 1e6),
                medians.stream().map(median -> median / ALLOWED_MICROS).toList(),
                Goal.atMost(1));
    }
}
