package streethub.booking;

/** What becomes of the bookings that stand where a venue's manager wants to block. */
public enum OnConflict {
    /** They stand; nothing is blocked. */
    REFUSE,
    /** Each moves to what is free and most like it; where one finds nothing, nothing is blocked. */
    MOVE,
    CANCEL
}
