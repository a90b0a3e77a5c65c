package streethub.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import streethub.shared.GridCode;

/** One member of staff at one unit, written down twice. */
class DutyShiftTests {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 0, 0);

    @ParameterizedTest
    @CsvSource(textBlock = """
            MONDAY 09:00 18:00,         MONDAY 17:59 20:00,  true
            MONDAY 09:00 18:00,         MONDAY 18:00 20:00,  false
            MONDAY 09:00 18:00,         TUESDAY 09:00 18:00, false
            MONDAY 22:00 06:00,         TUESDAY 05:59 09:00, true
            MONDAY 22:00 06:00,         TUESDAY 06:00 09:00, false
            SUNDAY 22:00 06:00,         MONDAY 05:00 09:00,  true
            SUNDAY 08:00 08:00,         MONDAY 07:00 07:30,  true
            SUNDAY 08:00 08:00,         MONDAY 08:00 09:00,  false
            MONDAY+FRIDAY 09:00 18:00,  FRIDAY 12:00 13:00,  true
            """)
    void meetsAnotherWhereBothLastAtOnce(String one, String other, boolean meets) {
        assertThat(shift(one).meets(shift(other))).isEqualTo(meets);
        assertThat(shift(other).meets(shift(one))).isEqualTo(meets);
    }

    @ParameterizedTest
    @CsvSource({"MONDAY 09:00 18:00", "SUNDAY 22:00 06:00", "WEDNESDAY+SUNDAY 08:30 08:30", "TUESDAY 00:00 00:00"})
    void itsMinutesAreThoseInWhichItHolds(String text) {
        DutyShift shift = shift(text);
        for (int minute = 0; minute < DutyShift.WEEK; minute++) {
            assertThat(shift.minutes().get(minute))
                    .as("minute %d", minute)
                    .isEqualTo(shift.covers(MONDAY.plusMinutes(minute)));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, PT159H", "false, PT168H"})
    void leavesTheRestOfTheWeekWithNobody(boolean stands, Duration unmanned) {
        PlannedShift planned = new PlannedShift(1, 1, shift("MONDAY 09:00 18:00"), "W", stands);
        assertThat(PlannedShift.unmanned(List.of(planned, planned))).isEqualTo(unmanned);
    }

    private static DutyShift shift(String text) {
        String[] parts = text.split(" ", -1);
        return new DutyShift(
                new GridCode("51011700600201"),
                "w",
                Arrays.stream(parts[0].split("\\+", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                LocalTime.parse(parts[1]),
                LocalTime.parse(parts[2]));
    }
}
