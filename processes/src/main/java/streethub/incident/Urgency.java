package streethub.incident;

/** How much time a case allows, the least first. */
public enum Urgency {
    EMERGENCY,
    URGENT,
    GENERAL,
    DIFFICULT;

    public boolean isMoreUrgentThan(Urgency other) {
        return compareTo(other) < 0;
    }
}
