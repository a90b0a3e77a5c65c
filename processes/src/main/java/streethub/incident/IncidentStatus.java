package streethub.incident;

/** Where a case stands. */
public enum IncidentStatus {
    FILED,
    IN_TRIAGE,
    DISPATCHED,
    IN_PROGRESS,
    IN_VERIFICATION,
    SUSPENDED,
    CLOSED
}
