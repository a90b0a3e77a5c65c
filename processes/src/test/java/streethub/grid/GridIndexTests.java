package streethub.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

class GridIndexTests {

    private static final List<GridArea> DISTRICT = MadeUpGrid.district();
    private static final List<GridArea> BUILDINGS = DISTRICT.stream()
            .filter(area -> area.unit().level() == GridLevel.BUILDING)
            .sorted(Comparator.comparing(GridArea::code))
            .toList();

    @Test
    void agreesWithLookingAtEveryBuildingInTurn() {
        GridIndex index = new GridIndex(DISTRICT);
        List<GeoPoint> points = points(100_000);

        List<GeoPoint> different = points.parallelStream()
                .filter(point -> !index.locate(point).equals(bruteForce(point)))
                .toList();

        assertThat(points).hasSize(100_000);
        assertThat(different).isEmpty();
    }

    @Test
    void givesAnEdgeToTheSmallestCode() {
        GridIndex index = new GridIndex(DISTRICT);
        for (Coordinate corner : BUILDINGS.getLast().polygon().getCoordinates()) {
            GridCode found = index.locate(new GeoPoint(corner.y, corner.x)).orElseThrow();
            List<GridCode> touching = BUILDINGS.stream()
                    .filter(area -> area.covers(corner))
                    .map(GridArea::code)
                    .toList();
            assertThat(found).isEqualTo(touching.getFirst());
        }
    }

    @Test
    void fallsBackToTheCourtyardWhereNoBuildingStands() {
        GridArea gone = BUILDINGS.get(17);
        List<GridArea> left = new ArrayList<>(DISTRICT);
        left.remove(gone);

        assertThat(new GridIndex(left).locate(gone.centre()))
                .isEqualTo(gone.code().parent());
    }

    @Test
    void saysThatAPlaceLiesOutside() {
        assertThat(new GridIndex(DISTRICT).locate(new GeoPoint(30.66, 104.06))).isEmpty();
        assertThat(new GridIndex(List.of()).locate(new GeoPoint(30.83, 103.83))).isEmpty();
    }

    @Test
    void listsWhatLiesBelowAUnitByCode() {
        GridIndex index = new GridIndex(DISTRICT);
        GridCode community = new GridCode("510117006001");

        assertThat(index.list(GridLevel.BUILDING, community))
                .isNotEmpty()
                .allSatisfy(area -> assertThat(area.code().isWithin(community)).isTrue())
                .isSortedAccordingTo(Comparator.comparing(GridArea::code));
        assertThat(index.list(null, null)).hasSameSizeAs(DISTRICT);
    }

    /** A third each: anywhere in and around the district, corners, middles of edges. */
    private static List<GeoPoint> points(int count) {
        Random random = new Random(4786);
        Envelope around = new Envelope();
        BUILDINGS.forEach(area -> around.expandToInclude(area.polygon().getEnvelopeInternal()));
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Coordinate[] ring = BUILDINGS
                            .get(random.nextInt(BUILDINGS.size()))
                            .polygon()
                            .getCoordinates();
                    int corner = random.nextInt(ring.length - 1);
                    Coordinate from = ring[corner];
                    Coordinate to = ring[corner + 1];
                    return switch (i % 3) {
                        case 0 -> new GeoPoint(from.y, from.x);
                        case 1 -> new GeoPoint((from.y + to.y) / 2, (from.x + to.x) / 2);
                        default ->
                            new GeoPoint(
                                    around.getMinY() + random.nextDouble() * around.getHeight(),
                                    around.getMinX() + random.nextDouble() * around.getWidth());
                    };
                })
                .toList();
    }

    private static Optional<GridCode> bruteForce(GeoPoint point) {
        Coordinate at = new Coordinate(point.lon(), point.lat());
        for (GridArea area : BUILDINGS) {
            if (SimplePointInAreaLocator.locate(at, area.polygon()) != Location.EXTERIOR) {
                return Optional.of(area.code());
            }
        }
        return Optional.empty();
    }
}
