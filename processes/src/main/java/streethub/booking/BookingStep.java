package streethub.booking;

/** What happened to a booking, as its timeline says it. */
enum BookingStep {
    REQUESTED,
    CONFIRMED,
    ASKED,
    ENTERED,
    REMINDED,
    ESCALATED,
    REFUSED,
    QUEUED,
    OFFERED,
    ACCEPTED,
    LAPSED,
    EXPIRED,
    CANCELLED,
    MOVED,
    CHECKED_IN,
    NO_SHOW,
    CONDITIONS,
    HANDED_BACK,
    HANDED_BACK_BAD
}
