package streethub.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import streethub.shared.GridCode;

/**
 * What must hold before a file may change the grid: each unit has a parent, lies inside it, and overlaps none of its
 * siblings. Edges surveyed twice differ by a little: what is thinner than about a metre does not count.
 */
final class GridRules {

    private static final double METRE = 1e-5;

    private final Map<GridCode, GridFeature> features;
    private final NavigableMap<GridCode, GridArea> after = new TreeMap<>();
    private final Map<GridCode, List<GridArea>> children = new HashMap<>();

    /**
     * @param before the grid as it stands
     * @param changes what the file brings
     * @param features the file's features behind the changes, to name one in a refusal
     */
    GridRules(GridIndex before, Map<GridCode, GridArea> changes, Map<GridCode, GridFeature> features) {
        this.features = features;
        before.all().forEach(area -> after.put(area.code(), area));
        after.putAll(changes);
        after.values().forEach(area -> area.code().parent().ifPresent(parent -> children.computeIfAbsent(
                        parent, key -> new ArrayList<>())
                .add(area)));
    }

    void check() {
        features.keySet().stream().sorted().forEach(code -> {
            checkParent(code);
            checkChildren(code);
        });
        checkSubdistricts();
        children.forEach((parent, siblings) -> checkOverlaps(siblings));
    }

    private void checkParent(GridCode code) {
        GridCode parent = code.parent().orElse(null);
        if (parent == null) {
            return;
        }
        GridArea above = after.get(parent);
        if (above == null) {
            throw feature(code).refuse("grid.import.parent.unknown", parent.value());
        }
        if (!inside(area(code), above)) {
            throw feature(code).refuse("grid.import.parent.outside", parent.value());
        }
    }

    /** Units that the file leaves out must still fit the parent that it redraws. */
    private void checkChildren(GridCode code) {
        for (GridArea child : children.getOrDefault(code, List.of())) {
            if (!features.containsKey(child.code()) && !inside(child, area(code))) {
                throw feature(code)
                        .refuse("grid.import.child.outside", child.code().value());
            }
        }
    }

    private void checkSubdistricts() {
        checkOverlaps(after.values().stream()
                .filter(area -> area.code().parent().isEmpty())
                .toList());
    }

    private void checkOverlaps(Collection<GridArea> siblings) {
        STRtree tree = new STRtree();
        siblings.forEach(area -> tree.insert(area.polygon().getEnvelopeInternal(), area));
        for (GridArea area : siblings) {
            if (features.containsKey(area.code())) {
                tree.query(area.polygon().getEnvelopeInternal(), other -> {
                    if (!other.equals(area) && overlap(area, (GridArea) other)) {
                        throw feature(area.code())
                                .refuse(
                                        "grid.import.overlap",
                                        ((GridArea) other).code().value());
                    }
                });
            }
        }
    }

    private static boolean inside(GridArea child, GridArea parent) {
        return parent.polygon().covers(child.polygon())
                || parent.polygon().buffer(METRE).covers(child.polygon());
    }

    private static boolean overlap(GridArea one, GridArea other) {
        if (!one.polygon().relate(other.polygon(), "T********")) {
            return false;
        }
        Geometry shared = OverlayNGRobust.overlay(one.polygon(), other.polygon(), OverlayNG.INTERSECTION);
        return !shared.buffer(-METRE / 2).isEmpty();
    }

    private GridArea area(GridCode code) {
        return Optional.ofNullable(after.get(code)).orElseThrow();
    }

    private GridFeature feature(GridCode code) {
        return Optional.ofNullable(features.get(code)).orElseThrow();
    }
}
