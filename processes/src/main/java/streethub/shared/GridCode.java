package streethub.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The code of a grid unit: digits only, each level longer than its parent and beginning with the parent's code
 * (6 county + 3 street = subdistrict, + 3 community, + 2 composite grid, + 2 courtyard, + 3 building), so that
 * "lies within" is "begins with".
 */
public record GridCode(String value) implements Comparable<GridCode> {

    public GridCode {
        if (!value.chars().allMatch(c -> c >= '0' && c <= '9') || levelOf(value).isEmpty()) {
            throw Refusal.invalid("gridUnit", "grid.code.malformed", value);
        }
    }

    private static Optional<GridLevel> levelOf(String value) {
        for (GridLevel level : GridLevel.values()) {
            if (level.codeLength() == value.length()) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    public GridLevel level() {
        return levelOf(value).orElseThrow();
    }

    /** Whether this unit is the other one or lies somewhere below it. */
    public boolean isWithin(GridCode other) {
        return value.startsWith(other.value);
    }

    /** The unit that contains this one at the given level; this one itself at its own; empty further down. */
    public Optional<GridCode> at(GridLevel level) {
        return level.codeLength() > value.length()
                ? Optional.empty()
                : Optional.of(new GridCode(value.substring(0, level.codeLength())));
    }

    /** The unit above, empty for a subdistrict. */
    public Optional<GridCode> parent() {
        int level = level().number();
        return level == 0 ? Optional.empty() : at(GridLevel.of(level - 1));
    }

    /** This unit and all above it, the lowest first, down to and including the subdistrict. */
    public List<GridCode> ladder() {
        List<GridCode> ladder = new ArrayList<>();
        for (int level = level().number(); level >= 0; level--) {
            ladder.add(at(GridLevel.of(level)).orElseThrow());
        }
        return ladder;
    }

    @Override
    public int compareTo(GridCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
