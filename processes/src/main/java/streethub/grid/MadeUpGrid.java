package streethub.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/** Grids that exist nowhere: the demo subdistrict, and a whole district to measure with. */
final class MadeUpGrid {

    private static final String COUNTY = "510117";
    private static final double PLOT_METRES = 130;
    private static final int DEMO_SERIAL = 6;
    private static final int DISTRICT_SUBDISTRICTS = 12;

    private final List<GridArea> areas = new ArrayList<>();
    private final List<MadeUpGround.Plot> ground;
    private final Map<MadeUpTree, Integer> dealt;
    private final IntFunction<String> communityNames;
    private int communities;

    private MadeUpGrid(
            List<MadeUpGround.Plot> ground, Map<MadeUpTree, Integer> dealt, IntFunction<String> communityNames) {
        this.ground = ground;
        this.dealt = dealt;
        this.communityNames = communityNames;
    }

    /** The demo subdistrict 510117006: 8 communities, 43 composite grids, 100 courtyards, 266 buildings. */
    static List<GridArea> demo() {
        return make(DEMO_SERIAL, MadeUpNames::demoCommunity, 20261124, 1, 8, 43, 100, 266);
    }

    /** A district: 147 communities, 771 composite grids, 1,792 courtyards, 4,786 buildings in 12 subdistricts. */
    static List<GridArea> district() {
        return make(1, MadeUpNames::community, 147, DISTRICT_SUBDISTRICTS, 147, 771, 1_792, 4_786);
    }

    /** Parents before children, by code; the next seed where a ground cannot be cut into whole pieces. */
    private static List<GridArea> make(int firstSerial, IntFunction<String> names, long seed, int... totals) {
        for (long tried = seed; ; tried++) {
            Random random = new Random(tried);
            List<MadeUpGround.Plot> ground = MadeUpGround.plots(tried, totals[totals.length - 1], PLOT_METRES);
            MadeUpTree tree = MadeUpTree.with(random, totals);
            Optional<Map<MadeUpTree, Integer>> dealt = MadeUpSplit.deal(ground, tree, random);
            if (dealt.isPresent()) {
                MadeUpGrid grid = new MadeUpGrid(ground, dealt.get(), names);
                if (grid.draw(tree.children(), firstSerial)) {
                    return grid.areas;
                }
            }
        }
    }

    private boolean draw(List<MadeUpTree> subdistricts, int firstSerial) {
        for (int i = 0; i < subdistricts.size(); i++) {
            if (draw(subdistricts.get(i), COUNTY, GridLevel.SUBDISTRICT, firstSerial + i) == null) {
                return false;
            }
        }
        return true;
    }

    /** Draws a unit and all below it; its outline, or null where that would have a hole or fall apart. */
    private @Nullable Polygon draw(MadeUpTree tree, String parent, GridLevel level, int serial) {
        String code = parent + ("%0" + (level.codeLength() - parent.length()) + "d").formatted(serial);
        GridUnit unit = new GridUnit(new GridCode(code), name(level, serial));
        int place = areas.size();
        Polygon outline = level == GridLevel.BUILDING ? plot(tree) : outline(tree, code, level);
        if (outline == null || !outline.isValid() || outline.getNumInteriorRing() > 0) {
            return null;
        }
        areas.add(place, new GridArea(unit, outline));
        return outline;
    }

    private Polygon plot(MadeUpTree leaf) {
        return ground.get(Optional.ofNullable(dealt.get(leaf)).orElseThrow()).polygon();
    }

    private @Nullable Polygon outline(MadeUpTree tree, String code, GridLevel level) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < tree.children().size(); i++) {
            Polygon part = draw(tree.children().get(i), code, GridLevel.of(level.number() + 1), i + 1);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        Geometry union =
                CoverageUnion.union(parts.toArray(Geometry[]::new)).norm().reverse();
        return union instanceof Polygon polygon ? polygon : null;
    }

    private String name(GridLevel level, int serial) {
        return switch (level) {
            case SUBDISTRICT -> MadeUpNames.subdistrict(serial);
            case COMMUNITY -> communityNames.apply(communities++);
            case COMPOSITE_GRID -> "%02d网格".formatted(serial);
            case COURTYARD -> "%02d院落".formatted(serial);
            case BUILDING -> serial + "栋";
        };
    }
}
