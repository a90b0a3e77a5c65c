package streethub.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/** The whole grid in memory as it stood at one moment; never changed, so it is read without a lock. */
final class GridIndex {

    private final NavigableMap<GridCode, GridArea> areas = new TreeMap<>();
    private final Map<GridLevel, STRtree> trees = new EnumMap<>(GridLevel.class);

    GridIndex(Collection<GridArea> all) {
        for (GridLevel level : GridLevel.values()) {
            trees.put(level, new STRtree());
        }
        for (GridArea area : all) {
            areas.put(area.code(), area);
            tree(area.unit().level()).insert(area.polygon().getEnvelopeInternal(), area);
        }
        trees.values().forEach(STRtree::build);
    }

    private STRtree tree(GridLevel level) {
        return Optional.ofNullable(trees.get(level)).orElseThrow();
    }

    /**
     * The lowest unit that the point lies in. A point on the edge between several lies in the one with the smallest
     * code; a point in a courtyard but in none of its buildings lies in the courtyard.
     */
    Optional<GridCode> locate(GeoPoint point) {
        Coordinate at = new Coordinate(point.lon(), point.lat());
        GridLevel[] levels = GridLevel.values();
        for (int i = levels.length - 1; i >= 0; i--) {
            GridCode found = smallestAt(tree(levels[i]), at);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static @Nullable GridCode smallestAt(STRtree tree, Coordinate at) {
        Smallest smallest = new Smallest();
        tree.query(new Envelope(at), candidate -> {
            GridArea area = (GridArea) candidate;
            if (smallest.improvedBy(area.code()) && area.covers(at)) {
                smallest.code = area.code();
            }
        });
        return smallest.code;
    }

    private static final class Smallest {

        @Nullable GridCode code;

        boolean improvedBy(GridCode other) {
            return code == null || other.compareTo(code) < 0;
        }
    }

    Optional<GridArea> find(GridCode code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** All units, the subdistricts before what lies in them. */
    Collection<GridArea> all() {
        return areas.values();
    }

    /** Units below {@code within} (all where null), by code. */
    List<GridArea> list(@Nullable GridLevel level, @Nullable GridCode within) {
        List<GridArea> list = new ArrayList<>();
        for (GridArea area : below(within).values()) {
            if (level == null || area.unit().level() == level) {
                list.add(area);
            }
        }
        return list;
    }

    private NavigableMap<GridCode, GridArea> below(@Nullable GridCode within) {
        if (within == null) {
            return areas;
        }
        NavigableMap<GridCode, GridArea> below = new TreeMap<>();
        for (Map.Entry<GridCode, GridArea> entry : areas.tailMap(within, false).entrySet()) {
            if (!entry.getKey().isWithin(within)) {
                break;
            }
            below.put(entry.getKey(), entry.getValue());
        }
        return below;
    }
}
