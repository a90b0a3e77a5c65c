package streethub.grid;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Envelope;
import streethub.shared.GeoPoint;
import streethub.shared.GridLevel;

/** Measures how long it takes to locate a point among the district's 4,786 buildings. */
public final class LocateBench {

    private static final int POINTS = 100_000;
    private static final int WARM_UP = 3;

    private LocateBench() {}

    /**
     * Microseconds per point.
     *
     * @param median the middle one of 100,000 points in and around the district
     * @param p99 exceeded by one point in a hundred
     * @param buildings among how many
     */
    public record Result(double median, double p99, int buildings) {}

    /** One measurement after warming up; takes a few seconds. */
    public static Result measure() {
        List<GridArea> district = MadeUpGrid.district();
        GridIndex index = new GridIndex(district);
        GeoPoint[] points = points(district);
        long[] nanos = new long[POINTS];
        int found = 0;
        for (int round = 0; round <= WARM_UP; round++) {
            for (int i = 0; i < POINTS; i++) {
                long start = System.nanoTime();
                found += index.locate(points[i]).isPresent() ? 1 : 0;
                nanos[i] = System.nanoTime() - start;
            }
        }
        if (found == 0) {
            throw new IllegalStateException("no point lies in the district");
        }
        Arrays.sort(nanos);
        int buildings = index.list(GridLevel.BUILDING, null).size();
        return new Result(nanos[POINTS / 2] / 1e3, nanos[POINTS / 100 * 99] / 1e3, buildings);
    }

    private static GeoPoint[] points(List<GridArea> district) {
        Envelope around = new Envelope();
        district.forEach(area -> around.expandToInclude(area.polygon().getEnvelopeInternal()));
        Random random = new Random(1);
        GeoPoint[] points = new GeoPoint[POINTS];
        Arrays.setAll(
                points,
                i -> new GeoPoint(
                        around.getMinY() + random.nextDouble() * around.getHeight(),
                        around.getMinX() + random.nextDouble() * around.getWidth()));
        return points;
    }

    /** Prints the measurement. */
    public static void main(String[] arguments) {
        Result result = measure();
        System.out.printf(
                "locate among %d buildings: median %.2f µs, p99 %.2f µs%n",
                result.buildings(), result.median(), result.p99());
    }
}
