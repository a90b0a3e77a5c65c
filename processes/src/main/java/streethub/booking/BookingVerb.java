package streethub.booking;

/** What somebody can do with a booking as it stands; answering it is a task of the inbox. */
public enum BookingVerb {
    ACCEPT,
    CANCEL,
    CHECK_IN,
    FORGIVE,
    /** The check when it is given back, once. */
    HAND_BACK
}
