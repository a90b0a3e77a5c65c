package streethub.board;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.board.BoardView.FamilyLine;
import streethub.board.BoardView.UnitLine;
import streethub.device.DeviceStates;
import streethub.device.StateCount;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.DeviceFamily;
import streethub.sensor.FamilyView;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;

/** The board that says how all facilities of one's area are: now, or at an instant of the last weeks. */
@Service
public class StatusBoard {

    private final DeviceStates states;
    private final DeviceFamilies families;
    private final Grids grids;
    private final Clock clock;

    StatusBoard(DeviceStates states, DeviceFamilies families, Grids grids, Clock clock) {
        this.states = states;
        this.families = families;
        this.grids = grids;
        this.clock = clock;
    }

    /**
     * The board of a unit in the actor's subtree.
     *
     * @param unit null for the actor's own; refused as not found outside the actor's subtree
     * @param at null for now; refused as invalid where it lies after now or before what is kept
     */
    @Transactional(readOnly = true)
    public BoardView of(Actor actor, @Nullable GridCode unit, @Nullable Instant at) {
        Instant asOf = at == null ? clock.instant() : at;
        GridCode shown = unit(actor, unit);
        GridLevel below = GridLevel.of(Math.min(shown.level().number() + 1, GridLevel.BUILDING.number()));
        List<StateCount> counts = states.counts(actor, shown, below, at);
        return new BoardView(shown, asOf, at == null, BoardCounts.sum(counts), families(counts), units(counts));
    }

    /** The unit asked for, or the actor's own; what is not the actor's to see does not exist. */
    GridCode unit(Actor actor, @Nullable GridCode asked) {
        GridCode own = actor.gridUnit();
        if (!actor.isStaff() || own == null) {
            throw Refusal.forbidden("device.staffOnly");
        }
        if (asked == null) {
            return own;
        }
        if (!actor.covers(asked)) {
            throw Refusal.notFound("grid.unit.unknown", asked.value());
        }
        return grids.get(asked).code();
    }

    private List<FamilyLine> families(List<StateCount> counts) {
        Map<DeviceFamily, List<StateCount>> byFamily =
                counts.stream().collect(Collectors.groupingBy(StateCount::family));
        return families.list().stream()
                .map(FamilyView::family)
                .filter(byFamily::containsKey)
                .map(family -> {
                    List<StateCount> own = byFamily.getOrDefault(family, List.of());
                    return new FamilyLine(family, BoardCounts.sum(own), isStale(own), heard(own));
                })
                .toList();
    }

    private List<UnitLine> units(List<StateCount> counts) {
        return counts.stream()
                .collect(Collectors.groupingBy(StateCount::unit, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new UnitLine(
                        one.getKey(), BoardCounts.sum(one.getValue()), isStale(one.getValue()), heard(one.getValue())))
                .toList();
    }

    private static boolean isStale(List<StateCount> counts) {
        return counts.stream().allMatch(StateCount::stale);
    }

    private static @Nullable Instant heard(List<StateCount> counts) {
        return counts.stream()
                .map(StateCount::heard)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
