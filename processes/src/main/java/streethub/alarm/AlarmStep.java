package streethub.alarm;

/** What can happen to an alarm; the names stand in its history and in the API. */
public enum AlarmStep {
    RAISED,
    CLEARED,
    URGENCY,
    ACKNOWLEDGED,
    ASSIGNED,
    COMMENTED,
    SILENCED,
    RESUMED
}
