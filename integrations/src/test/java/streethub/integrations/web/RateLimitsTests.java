package streethub.integrations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import streethub.shared.Refusal;

class RateLimitsTests {

    private final RateLimits limits = new RateLimits(new LimitSettings(1, 1, 2, 3, 1, 2, 1));

    @Test
    void countAnIpv6NetworkAsOneClient() {
        limits.report("2001:db8:1:2::1");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> limits.report("2001:db8:1:2:a:b:c:d"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
        assertThatCode(() -> limits.report("2001:db8:1:3::1")).doesNotThrowAnyException();
    }

    @Test
    void countBookingsByAccountAndByNetwork() {
        limits.booking("anna", "192.0.2.1");
        limits.booking("anna", "192.0.2.2");
        assertThat(refused("anna", "192.0.2.3")).isEqualTo(Refusal.Kind.TOO_MANY);
        limits.booking("bo", "192.0.2.1");
        limits.booking("cai", "192.0.2.1");
        assertThat(refused("dan", "192.0.2.1")).isEqualTo(Refusal.Kind.TOO_MANY);
        assertThatCode(() -> limits.booking("eve", "192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void countPostsByAccountAndByNetwork() {
        limits.post("anna", "192.0.2.1");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> limits.post("anna", "192.0.2.2"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
        limits.post("bo", "192.0.2.1");
        assertThatCode(() -> limits.post("cai", "192.0.2.1")).isInstanceOf(Refusal.class);
    }

    @Test
    void countSearchesByNetwork() {
        limits.search("192.0.2.1");
        assertThatCode(() -> limits.search("192.0.2.1")).isInstanceOf(Refusal.class);
        assertThatCode(() -> limits.search("192.0.2.2")).doesNotThrowAnyException();
    }

    private Refusal.Kind refused(String username, String client) {
        return catchThrowableOfType(Refusal.class, () -> limits.booking(username, client))
                .kind();
    }
}
