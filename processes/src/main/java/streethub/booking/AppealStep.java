package streethub.booking;

/** What happened to an appeal, as its timeline says it. */
enum AppealStep {
    FILED,
    REMINDED,
    LIFTED,
    KEPT
}
