package streethub.grid;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import streethub.shared.GridLevel;

/** What maps draw: one GeoJSON text per level, made on first use and kept as long as the grid stays as it is. */
final class GridMaps {

    private static final double TWO_METRES = 2e-5;

    private final GridIndex index;
    private final Map<GridLevel, String> texts = new ConcurrentHashMap<>();

    GridMaps(GridIndex index) {
        this.index = index;
    }

    String of(GridLevel level) {
        return texts.computeIfAbsent(level, this::draw);
    }

    private String draw(GridLevel level) {
        List<GridArea> areas = index.list(level, null);
        Geometry[] simple = CoverageSimplifier.simplify(
                areas.stream().map(GridArea::polygon).toArray(Geometry[]::new), TWO_METRES);
        return GridGeoJson.write(IntStream.range(0, simple.length)
                .mapToObj(i -> simple[i] instanceof Polygon polygon && !polygon.isEmpty()
                        ? new GridArea(areas.get(i).unit(), polygon)
                        : areas.get(i))
                .toList());
    }
}
