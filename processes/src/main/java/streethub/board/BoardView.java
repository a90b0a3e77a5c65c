package streethub.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;

/**
 * The status board of a grid unit.
 *
 * @param asOf the instant that it tells of
 * @param now whether that is the present, and not a time that somebody looks back at
 * @param families those that stand in the unit, the usual ones first
 * @param units the units one level below that have facilities
 */
public record BoardView(
        GridCode unit, Instant asOf, boolean now, BoardCounts all, List<FamilyLine> families, List<UnitLine> units) {

    public BoardView {
        families = List.copyOf(families);
        units = List.copyOf(units);
    }

    /**
     * The facilities of one family.
     *
     * @param stale whether none of them had been heard for longer than it may be silent
     * @param heard when one of them had last been heard, where they are stale; null where none ever was or that is not kept
     */
    public record FamilyLine(
            DeviceFamily family,
            BoardCounts counts,
            boolean stale,
            @Nullable Instant heard) {}

    /**
     * The facilities of one unit.
     *
     * @param stale whether all of their families are stale there
     * @param heard when one of them had last been heard, where they are stale; null where none ever was or that is not kept
     */
    public record UnitLine(
            GridCode unit,
            BoardCounts counts,
            boolean stale,
            @Nullable Instant heard) {}
}
