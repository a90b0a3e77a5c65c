package streethub.place;

import java.time.LocalTime;

/**
 * A stretch of one day.
 *
 * @param until excluded; midnight means the end of the day
 */
public record OpenTime(LocalTime from, LocalTime until) {

    /** Minutes from the day's beginning to its end. */
    int endMinute() {
        return until.equals(LocalTime.MIDNIGHT) ? 24 * 60 : until.toSecondOfDay() / 60;
    }

    int startMinute() {
        return from.toSecondOfDay() / 60;
    }
}
