package streethub.grid;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import streethub.shared.GridCode;

/**
 * A weekly span in which somebody is on duty at a grid unit, in the subdistrict's own time.
 *
 * @param username login name of the member of staff
 * @param weekdays the days on which it begins
 * @param ends on the next day where it is before {@code begins}; the same time means the day round
 */
public record DutyShift(GridCode unit, String username, Set<DayOfWeek> weekdays, LocalTime begins, LocalTime ends) {

    private static final int DAY = 24 * 60;

    /** How many minutes a week has. */
    static final int WEEK = 7 * DAY;

    public DutyShift {
        weekdays = Set.copyOf(weekdays);
    }

    /** On duty every day, day and night. */
    public static DutyShift always(GridCode unit, String username) {
        return new DutyShift(unit, username, EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    boolean covers(LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        DayOfWeek today = at.getDayOfWeek();
        if (begins.isBefore(ends)) {
            return weekdays.contains(today) && !time.isBefore(begins) && time.isBefore(ends);
        }
        return (weekdays.contains(today) && !time.isBefore(begins))
                || (weekdays.contains(today.minus(1)) && time.isBefore(ends));
    }

    /** The minutes of the week that it lasts, counted from Monday's midnight. */
    BitSet minutes() {
        int from = minute(begins);
        int ending = minute(ends);
        int length = ending > from ? ending - from : ending - from + DAY;
        BitSet minutes = new BitSet(WEEK);
        for (DayOfWeek day : weekdays) {
            int start = (day.getValue() - 1) * DAY + from;
            minutes.set(start, Math.min(start + length, WEEK));
            minutes.set(0, Math.max(0, start + length - WEEK));
        }
        return minutes;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** Whether the same person would be on duty at the same unit twice at once. */
    boolean meets(DutyShift other) {
        return unit.equals(other.unit)
                && username.equals(other.username)
                && minutes().intersects(other.minutes());
    }
}
