package streethub.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CaseNumberTests {

    private final String number = CaseNumber.of(LocalDate.of(2026, 11, 23), 42).value();

    @Test
    void readsAsDateSerialAndCheckDigit() {
        assertThat(number).matches("20261123-0042-\\d");
        assertThat(CaseNumber.isValid(number)).isTrue();
    }

    @Test
    void growsBeyondFourDigitsOnABusyDay() {
        assertThat(CaseNumber.isValid(
                        CaseNumber.of(LocalDate.of(2026, 11, 23), 123_456).value()))
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

    @Test
    void refusesWhatHasNotItsForm() {
        assertThat(CaseNumber.isValid("")).isFalse();
        assertThat(CaseNumber.isValid("20261123-42-7")).isFalse();
        assertThat(CaseNumber.isValid("' or 1=1 --")).isFalse();
    }
}
