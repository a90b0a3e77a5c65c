package streethub.resident;

/** What happened to a claim, as its timeline says it. */
enum HomeStep {
    CLAIMED,
    REMINDED,
    CONFIRMED,
    REFUSED,
    ENDED
}
