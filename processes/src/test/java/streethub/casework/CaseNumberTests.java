package streethub.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTests {

    private final String number =
            CaseNumber.of("", LocalDate.of(2026, 11, 23), 42).value();

    @Test
    void readsAsDateSerialAndCheckDigit() {
        assertThat(number).matches("20261123-0042-\\d");
        assertThat(CaseNumber.isValid(number)).isTrue();
    }

    @Test
    void growsBeyondFourDigitsOnABusyDay() {
        assertThat(CaseNumber.isValid(
                        CaseNumber.of("", LocalDate.of(2026, 11, 23), 123_456).value()))
                .isTrue();
    }

    @Test
    void refusesEverySingleWrongDigit() {
        for (int i = 0; i < number.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (number.charAt(i) != '-' && number.charAt(i) != digit) {
                    String wrong = number.substring(0, i) + digit + number.substring(i + 1);
                    assertThat(CaseNumber.isValid(wrong)).as(wrong).isFalse();
                }
            }
        }
    }

    @Test
    void refusesNeighboursThatChangedPlaces() {
        String digits = number.replace("-", "");
        int unnoticed = 0;
        for (int i = 0; i + 1 < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(i + 1)) {
                String swapped =
                        digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
                String text = swapped.substring(0, 8) + "-" + swapped.substring(8, 12) + "-" + swapped.substring(12);
                unnoticed += CaseNumber.isValid(text) ? 1 : 0;
            }
        }
        assertThat(unnoticed).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%1$s-%2$s-%3$s", "%1$s%2$s%3$s", " %1$s %2$s %3$s ", "%1$s—%2$s－%3$s", "%2$s-%3$s", "%2$s%3$s"})
    void isReadHoweverItIsTyped(String form) {
        String typed = String.format(form, "20261123", "0042", number.substring(14));
        assertThat(CaseNumber.read(typed, LocalDate.of(2026, 11, 23))).contains(new CaseNumber(number));
    }

    @Test
    void isReadInDigitsOfFullWidth() {
        String wide = number.chars()
                .map(c -> c == '-' ? '－' : c + ('０' - '0'))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(CaseNumber.read(wide, LocalDate.EPOCH)).contains(new CaseNumber(number));
    }

    @Test
    void isNotReadWithAWrongCheckDigitOrOnAnotherDayWithoutItsDate() {
        int wrong = (number.charAt(14) - '0' + 1) % 10;
        assertThat(CaseNumber.read(number.substring(0, 14) + wrong, LocalDate.EPOCH))
                .isEmpty();
        assertThat(CaseNumber.read(number.substring(9), LocalDate.of(2026, 11, 24)))
                .isNotEqualTo(Optional.of(new CaseNumber(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "42", "1234", "井盖 001", "0200510117010001x", "%", "20261123/0042/7"})
    void isNotReadFromSomethingElse(String typed) {
        assertThat(CaseNumber.read(typed, LocalDate.of(2026, 11, 23))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"B%s", "b%s", "Ｂ%s", " b %s "})
    void isReadWithTheLettersOfAFeature(String form) {
        assertThat(CaseNumber.read(String.format(form, number), LocalDate.EPOCH))
                .contains(new CaseNumber("B" + number));
    }

    @Test
    void mayBeginWithTheLettersOfAFeature() {
        assertThat(CaseNumber.of("B", LocalDate.of(2026, 11, 23), 42).value()).isEqualTo("B" + number);
        assertThat(CaseNumber.isValid("B" + number)).isTrue();
    }

    @Test
    void refusesWhatHasNotItsForm() {
        assertThat(CaseNumber.isValid("")).isFalse();
        assertThat(CaseNumber.isValid("20261123-42-7")).isFalse();
        assertThat(CaseNumber.isValid("' or 1=1 --")).isFalse();
    }
}
