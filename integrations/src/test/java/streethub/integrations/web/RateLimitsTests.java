package streethub.integrations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import streethub.shared.Refusal;

class RateLimitsTests {

    private final RateLimits limits = new RateLimits(new LimitSettings(1, 1));

    @Test
    void countAnIpv6NetworkAsOneClient() {
        limits.report("2001:db8:1:2::1");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> limits.report("2001:db8:1:2:a:b:c:d"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
        assertThatCode(() -> limits.report("2001:db8:1:3::1")).doesNotThrowAnyException();
    }
}
