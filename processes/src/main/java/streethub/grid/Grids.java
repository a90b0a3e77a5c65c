package streethub.grid;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;

/**
 * The grid of the subdistrict: which unit a place lies in, how units are called and drawn. Answers come from memory,
 * from one unchanging picture that is replaced as a whole after a change has been committed.
 */
@Service
public class Grids {

    private final GridTable table;
    private volatile GridIndex index;
    private volatile GridMaps maps;

    Grids(GridTable table) {
        this.table = table;
        this.index = new GridIndex(table.all());
        this.maps = new GridMaps(index);
    }

    /** The lowest unit that the place lies in; on an edge the one with the smallest code; empty outside the grid. */
    public Optional<GridCode> locate(GeoPoint place) {
        return index.locate(place);
    }

    /** As {@link #locate}, but a place outside the grid is refused as invalid. */
    public GridCode located(GeoPoint place) {
        return locate(place).orElseThrow(() -> Refusal.invalid("lat", "grid.outside", place.lat(), place.lon()));
    }

    /** The unit with this code, if there is one. */
    public Optional<GridUnit> find(GridCode code) {
        return index.find(code).map(GridArea::unit);
    }

    /** The unit with this code; an unknown one is refused as not found. */
    public GridUnit get(GridCode code) {
        return area(code).unit();
    }

    /** The unit and all above it up to the community, the lowest first; empty for a subdistrict. */
    public List<GridUnit> ladder(GridCode code) {
        return code.ladder().stream()
                .filter(step -> step.level() != GridLevel.SUBDISTRICT)
                .flatMap(step -> find(step).stream())
                .toList();
    }

    /** The place in words, from the community down: 菁蓉湖社区 03网格 02院落 5栋; the subdistrict's name for itself. */
    public String words(GridCode code) {
        List<GridUnit> ladder = ladder(code);
        return ladder.isEmpty()
                ? find(code).map(GridUnit::name).orElse(code.value())
                : ladder.reversed().stream().map(GridUnit::name).collect(Collectors.joining(" "));
    }

    /**
     * Units by code.
     *
     * @param level only of this level; null for all, or, with a parent, for its direct children
     * @param parent only what lies below this unit; null for the whole grid
     */
    public List<GridUnit> list(@Nullable GridLevel level, @Nullable GridCode parent) {
        GridLevel wanted = level == null && parent != null ? childLevel(parent) : level;
        if (wanted == null && parent != null) {
            return List.of();
        }
        return index.list(wanted, parent).stream().map(GridArea::unit).toList();
    }

    private static @Nullable GridLevel childLevel(GridCode parent) {
        return parent.level() == GridLevel.BUILDING
                ? null
                : GridLevel.of(parent.level().number() + 1);
    }

    /** A point well inside the unit, its middle where that lies inside; an unknown unit is refused as not found. */
    public GeoPoint centre(GridCode code) {
        return area(code).centre();
    }

    /** The unit's ground as a GeoJSON geometry (RFC 7946), exactly as stored; unknown is refused as not found. */
    public String polygon(GridCode code) {
        return GridGeoJson.geometry(area(code).polygon());
    }

    /**
     * All units of a level for a map: a GeoJSON FeatureCollection with code, name, level and parent of each, its edges
     * simplified to about two metres, neighbours still without gap.
     */
    public String map(GridLevel level) {
        return maps.of(level);
    }

    private GridArea area(GridCode code) {
        return index.find(code).orElseThrow(() -> Refusal.notFound("grid.unit.unknown", code.value()));
    }

    GridIndex index() {
        return index;
    }

    /** Writes units, new or changed, in the caller's transaction; they are seen once it has committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(Collection<GridArea> areas) {
        table.put(areas);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_ROLLED_BACK) {
                    refresh();
                }
            }
        });
    }

    private synchronized void refresh() {
        GridIndex fresh = new GridIndex(table.all());
        index = fresh;
        maps = new GridMaps(fresh);
    }
}
