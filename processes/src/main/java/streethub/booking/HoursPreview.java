package streethub.booking;

import java.time.LocalDate;
import java.util.List;
import streethub.calendar.DayKind;
import streethub.place.OpenTime;

/**
 * What opening hours would come to.
 *
 * @param days the next seven, from today on
 * @param outside how many bookings would lie outside; they would stand as they are
 */
public record HoursPreview(List<Day> days, int outside) {

    public HoursPreview {
        days = List.copyOf(days);
    }

    /**
     * One day.
     *
     * @param open when it is open, in order; none where it is closed
     */
    public record Day(LocalDate date, DayKind kind, List<OpenTime> open) {

        public Day {
            open = List.copyOf(open);
        }
    }
}
