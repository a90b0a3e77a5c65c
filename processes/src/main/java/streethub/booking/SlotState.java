package streethub.booking;

/** Whether a slot can be had. */
public enum SlotState {
    FREE,
    TAKEN,
    /** It has begun, or lies too far ahead. */
    CLOSED,
    /** The venue's manager has closed it. */
    BLOCKED
}
