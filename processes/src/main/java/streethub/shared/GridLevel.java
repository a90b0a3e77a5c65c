package streethub.shared;

/**
 * A level of the four-level grid, with the subdistrict above it. The number is the one that people and the API use:
 * 4 building, 3 courtyard, 2 composite grid, 1 community, 0 subdistrict.
 */
public enum GridLevel {
    SUBDISTRICT(0, 9),
    COMMUNITY(1, 12),
    COMPOSITE_GRID(2, 14),
    COURTYARD(3, 16),
    BUILDING(4, 19);

    private final int number;
    private final int codeLength;

    GridLevel(int number, int codeLength) {
        this.number = number;
        this.codeLength = codeLength;
    }

    /** The number of this level, 0 (subdistrict) to 4 (building). */
    public int number() {
        return number;
    }

    /** How many digits a {@link GridCode} of this level has. */
    public int codeLength() {
        return codeLength;
    }

    /** The level with this number, 0 to 4; anything else is refused as invalid. */
    public static GridLevel of(int number) {
        if (number < 0 || number >= values().length) {
            throw Refusal.invalid("level", "grid.level.unknown", number);
        }
        return values()[number];
    }
}
