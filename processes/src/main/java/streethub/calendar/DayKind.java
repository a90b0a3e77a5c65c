package streethub.calendar;

/** What kind of day the calendar of the State Council makes of a date; most are ordinary. */
public enum DayKind {
    ORDINARY,
    /** A public holiday, or a day off that belongs to one. */
    HOLIDAY,
    /** A Saturday or Sunday that is worked to make up for a day off (调休). */
    MAKE_UP_WORKDAY
}
