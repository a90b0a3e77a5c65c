package streethub.booking;

/** How a unit gives out its slots. */
public enum BookingMode {
    /** Confirmed at once, unless the by-law wants somebody to look. */
    INSTANT,
    /** The venue's manager looks at each request. */
    APPROVAL,
    /** Requests for one slot are collected until a time, then drawn. */
    LOTTERY
}
