package streethub.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import streethub.shared.Refusal;

/** A mistyped code is no enterprise's. */
class CreditCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91510117MA0000011A", "91510117MA0000014K"})
    void aCodeWhoseLastCharacterFitsIsOne(String code) {
        assertThat(CreditCode.parse(code).value()).isEqualTo(code);
    }

    @Test
    void itMayBeTypedInLowerCaseAndWithBlanks() {
        assertThat(CreditCode.parse(" 9135 0100 m000 100y 43").value()).isEqualTo("91350100M000100Y43");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y44",
                "91350100M000100Y34",
                "91530100M000100Y43",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "9135O100M000100Y43",
                "91350100M000I00Y43",
                "",
                "统一社会信用代码"
            })
    void whatIsMistypedIsRefusedInItsField(String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CreditCode.parse(code))
                .matches(refusal -> refusal.kind() == Refusal.Kind.INVALID)
                .extracting(Refusal::field)
                .isEqualTo("creditCode");
    }
}
