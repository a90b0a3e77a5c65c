package streethub.grid;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
}
