package streethub.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import streethub.calendar.WorkCalendar;
import streethub.testing.TestClock.MovableClock;

/** Moves a test to some time of the next day of the wanted kind. */
final class Mornings {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Mornings() {}

    static LocalDate nextWorkday(MovableClock clock, WorkCalendar calendar, LocalTime time) {
        return next(clock, calendar, true, time);
    }

    static LocalDate nextFreeDay(MovableClock clock, WorkCalendar calendar, LocalTime time) {
        return next(clock, calendar, false, time);
    }

    private static LocalDate next(MovableClock clock, WorkCalendar calendar, boolean worked, LocalTime time) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZONE).plusDays(1);
        while (calendar.isWorkday(day) != worked) {
            day = day.plusDays(1);
        }
        clock.forward(Duration.between(now, day.atTime(time).atZone(ZONE).toInstant()));
        return day;
    }
}
