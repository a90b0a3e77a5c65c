package streethub.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

class MadeUpGridTests {

    private static final List<GridArea> DEMO = MadeUpGrid.demo();
    private static final List<GridArea> DISTRICT = MadeUpGrid.district();

    static List<List<GridArea>> grids() {
        return List.of(DEMO, DISTRICT);
    }

    @Test
    void theDemoHasItsShareOfTheDistrict() {
        assertThat(counts(DEMO)).containsExactly(1L, 8L, 43L, 100L, 266L);
        assertThat(DEMO.getFirst().code()).isEqualTo(new GridCode("510117006"));
        assertThat(DEMO.getFirst().unit().name()).isEqualTo("德源街道");
        assertThat(names(GridLevel.COMMUNITY, DEMO)).contains("菁蓉湖社区", "馨美社区").doesNotHaveDuplicates();
    }

    @Test
    void theDistrictIsWhole() {
        assertThat(counts(DISTRICT)).containsExactly(12L, 147L, 771L, 1_792L, 4_786L);
        assertThat(names(GridLevel.COMMUNITY, DISTRICT)).doesNotHaveDuplicates();
        assertThat(DISTRICT).extracting(GridArea::code).doesNotHaveDuplicates();
    }

    @Test
    void liesAroundItsMiddleAndIsTheSameEveryTime() {
        Coordinate middle = DEMO.getFirst().polygon().getCentroid().getCoordinate();

        assertThat(middle.distance(new Coordinate(103.83, 30.83))).isLessThan(0.005);
        assertThat(MadeUpGrid.demo()).isEqualTo(DEMO);
    }

    @ParameterizedTest
    @MethodSource("grids")
    void eachLevelTilesTheOneAboveWithoutGapOrOverlap(List<GridArea> grid) {
        for (GridLevel level : GridLevel.values()) {
            Geometry[] polygons =
                    level(grid, level).stream().map(GridArea::polygon).toArray(Geometry[]::new);
            assertThat(CoverageValidator.validate(polygons)).containsOnlyNulls();
        }
        Map<GridCode, List<GridArea>> children = grid.stream()
                .filter(area -> area.code().parent().isPresent())
                .collect(Collectors.groupingBy(area -> area.code().parent().orElseThrow()));
        for (GridArea parent : grid) {
            if (parent.unit().level() != GridLevel.BUILDING) {
                Geometry union = union(children.getOrDefault(parent.code(), List.of()));
                assertThat(union.getArea()).isCloseTo(parent.polygon().getArea(), within(1e-15));
                assertThat(union.equalsExact(parent.polygon()) || union.equalsTopo(parent.polygon()))
                        .as(parent.code().value())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("grids")
    void shapesAreIrregularAndInOnePiece(List<GridArea> grid) {
        assertThat(grid).allSatisfy(area -> {
            assertThat(area.polygon().isValid()).isTrue();
            assertThat(area.polygon().getNumInteriorRing()).isZero();
            assertThat(area.covers(
                            new Coordinate(area.centre().lon(), area.centre().lat())))
                    .isTrue();
        });
        assertThat(level(grid, GridLevel.BUILDING))
                .extracting(area -> area.polygon().getNumPoints())
                .satisfies(corners ->
                        assertThat(corners.stream().distinct().count()).isGreaterThan(8));
    }

    private static Geometry union(Collection<GridArea> areas) {
        return CoverageUnion.union(areas.stream().map(GridArea::polygon).toArray(Geometry[]::new));
    }

    private static List<GridArea> level(List<GridArea> grid, GridLevel level) {
        return grid.stream().filter(area -> area.unit().level() == level).toList();
    }

    private static List<Long> counts(List<GridArea> grid) {
        return List.of(GridLevel.values()).stream()
                .map(level -> (long) level(grid, level).size())
                .toList();
    }

    private static List<String> names(GridLevel level, List<GridArea> grid) {
        return level(grid, level).stream().map(area -> area.unit().name()).toList();
    }
}
