package streethub.booking;

/** What became of an appeal. */
public enum AppealStatus {
    OPEN,
    LIFTED,
    KEPT
}
