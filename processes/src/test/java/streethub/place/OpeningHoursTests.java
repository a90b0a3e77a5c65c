package streethub.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import streethub.calendar.DayKind;
import streethub.shared.Refusal;

class OpeningHoursTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Su,PH 09:00-21:00                      | 2026-11-26 | ORDINARY        | 09:00-21:00",
                "Mo-Fr 09:00-12:00,13:30-17:00             | 2026-11-26 | ORDINARY        | 09:00-12:00 13:30-17:00",
                "Mo-Fr 09:00-12:00,13:30-17:00             | 2026-11-28 | ORDINARY        | ''",
                "Mo-Fr 09:00-17:00                         | 2026-10-10 | MAKE_UP_WORKDAY | 09:00-17:00",
                "Sa 10:00-12:00                            | 2026-10-10 | MAKE_UP_WORKDAY | ''",
                "Mo 08:00-10:00; Tu-Fr 09:00-17:00         | 2026-09-20 | MAKE_UP_WORKDAY | 08:00-10:00",
                "Mo-Fr 09:00-21:00; PH off                 | 2026-10-01 | HOLIDAY         | ''",
                "Mo-Fr 09:00-21:00; PH 10:00-16:00         | 2026-10-01 | HOLIDAY         | 10:00-16:00",
                "Mo-Fr 09:00-21:00                         | 2026-10-01 | HOLIDAY         | 09:00-21:00",
                "Mo-Su 09:00-21:00; We off                 | 2026-11-25 | ORDINARY        | ''",
                "Mo-Fr 09:00-12:00, We 14:00-16:00         | 2026-11-25 | ORDINARY        | 09:00-12:00 14:00-16:00",
                "Fr-Mo 10:00-12:00                         | 2026-11-29 | ORDINARY        | 10:00-12:00",
                "24/7                                      | 2026-11-29 | ORDINARY        | 00:00-00:00",
                "Mo 18:00-24:00                            | 2026-11-30 | ORDINARY        | 18:00-00:00",
                "Mo 09:00-12:00,11:00-14:00                | 2026-11-30 | ORDINARY        | 09:00-14:00"
            })
    void followTheSpecificationDayByDay(String text, LocalDate day, DayKind kind, String open) {
        assertThat(OpeningHours.parse(text).on(day, kind).stream()
                        .map(time -> time.from() + "-" + time.until())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "every day",
                "Mo-Fr 25:00-26:00",
                "Mo-Fr 22:00-02:00",
                "sunrise-sunset",
                "Mo-Fr 09:00+",
                "Jan-Mar Mo 09:00-10:00",
                "Mo[1] 09:00-10:00",
                "SH 09:00-10:00",
                "week 1-10 Mo 09:00-10:00"
            })
    void refuseWhatTheyCannotJudge(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OpeningHours.parse(text))
                .matches(refusal -> "openingHours".equals(refusal.field()));
    }
}
