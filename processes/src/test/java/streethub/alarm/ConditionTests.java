package streethub.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import streethub.shared.Refusal;

class ConditionTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open",
                "not open",
                "pressure < 100",
                "pressure <= 99.5",
                "tilt >= 15 until 10",
                "temperature > -3 until -5",
                "pressure < 100 until 120"
            })
    void isReadAsItIsWritten(String text) {
        assertThat(Condition.parse(text)).hasToString(text);
        assertThat(Condition.parse("  " + text.replace(" ", "  ") + " ")).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not",
                "pressure",
                "pressure = 3 ",
                "pressure < ",
                "< 3",
                "pressure < a",
                "pressure < 1e9",
                "pressure < 1 until",
                "3 < pressure",
                "a b",
                "${x}",
                "open; drop table alarm"
            })
    void whatIsNoConditionIsRefused(String text) {
        if (text.equals("pressure")) {
            // A name alone is a flag.
            assertThat(Condition.parse(text).holds(Map.of("pressure", 5), false))
                    .isFalse();
        } else {
            assertThatThrownBy(() -> Condition.parse(text)).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pressure < 100 until 90", "tilt >= 15 until 20", "tilt > 15 until 15.1"})
    void cannotCeaseBeyondWhereItBegins(String text) {
        assertThatThrownBy(() -> Condition.parse(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("alarm.rule.until"));
    }

    @ParameterizedTest
    @CsvSource({
        "pressure < 100 until 120, 99, false, true",
        "pressure < 100 until 120, 110, false, false",
        "pressure < 100 until 120, 110, true, true",
        "pressure < 100 until 120, 120, true, false",
        "tilt >= 15 until 10, 15, false, true",
        "tilt >= 15 until 10, 12, false, false",
        "tilt >= 15 until 10, 12, true, true",
        "tilt >= 15 until 10, 10, true, false",
        "pressure < 100, 100, true, false"
    })
    void holdsLongerOnceItHolds(String text, double value, boolean standing, boolean holds) {
        Condition condition = Condition.parse(text);
        assertThat(condition.holds(Map.of(condition.quantity(), value), standing))
                .isEqualTo(holds);
    }

    @Test
    void whatIsNotKnownHoldsNeither() {
        assertThat(Condition.parse("open").holds(Map.of(), false)).isFalse();
        assertThat(Condition.parse("not open").holds(Map.of(), false)).isFalse();
        assertThat(Condition.parse("not open").holds(Map.of("open", false), false))
                .isTrue();
        assertThat(Condition.parse("open").holds(Map.of("open", 1), false)).isFalse();
        assertThat(Condition.parse("pressure < 1").holds(Map.of("pressure", false), false))
                .isFalse();
    }
}
