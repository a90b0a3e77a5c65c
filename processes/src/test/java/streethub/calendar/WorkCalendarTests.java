package streethub.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.testing.HubTest;

@HubTest
class WorkCalendarTests {

    @Autowired
    WorkCalendar calendar;

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, HOLIDAY, false",
        "2026-10-10, MAKE_UP_WORKDAY, true",
        "2026-09-20, MAKE_UP_WORKDAY, true",
        "2026-11-25, ORDINARY, true",
        "2026-11-28, ORDINARY, false",
        "2026-02-23, HOLIDAY, false",
        "2031-05-01, ORDINARY, true"
    })
    void knowsHolidaysAndWhatMakesUpForThem(LocalDate day, DayKind kind, boolean workday) {
        assertThat(calendar.kindOf(day)).isEqualTo(kind);
        assertThat(calendar.isWorkday(day)).isEqualTo(workday);
    }
}
