package streethub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import streethub.shared.Refusal;

class PasswordRulesTests {

    @ParameterizedTest
    @CsvSource({
        "1234567, password.short",
        "password, password.common",
        "PassWord1, password.common",
        "1qaz2wsx, password.common",
        "woaini1314, password.common",
        "88888888, password.common",
        "wangxiaoming, password.isUsername"
    })
    void refusesWhatIsEasilyGuessed(String password, String key) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> PasswordRules.check("wangxiaoming", password));
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.field()).isEqualTo("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bamboo river lamp", "竹林里的八个字吗", "aaaaaaab", "曾經滄海難為水除卻巫山不是雲取次花叢懶"})
    void asksForNoComposition(String password) {
        assertThatCode(() -> PasswordRules.check("wangxiaoming", password)).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatBcryptWouldCutOff() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> PasswordRules.check("wangxiaoming", "竹".repeat(25)));
        assertThat(refusal.key()).isEqualTo("password.long");
    }
}
