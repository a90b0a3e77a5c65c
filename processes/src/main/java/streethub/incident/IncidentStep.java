package streethub.incident;

/** What can happen to a case; the names stand in its timeline and in the API. */
public enum IncidentStep {
    FILED,
    LOCATED,
    TRIAGED,
    DISPATCHED,
    ACCEPTED,
    HANDED_UP,
    RETURNED,
    REMINDED,
    ESCALATED,
    HANDED_OVER,
    /** What the department says while it works on it. */
    DEPARTMENT_SAYS,
    HANDLED,
    VERIFIED,
    REWORK,
    CLOSED,
    RATED,
    REOPENED,
    REPEATED,
    RECOVERED,
    MESSAGE,
    SNAPSHOT
}
