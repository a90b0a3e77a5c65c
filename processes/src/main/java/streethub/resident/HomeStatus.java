package streethub.resident;

/** How far the hub believes that somebody lives there. */
public enum HomeStatus {
    CLAIMED,
    CONFIRMED,
    REFUSED,
    ENDED
}
