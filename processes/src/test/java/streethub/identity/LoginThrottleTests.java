package streethub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import streethub.shared.Refusal;
import streethub.testing.TestClock.MovableClock;

class LoginThrottleTests {

    private final MovableClock clock = new MovableClock();
    private final LoginThrottle throttle = new LoginThrottle(
            new IdentitySettings(Duration.ofDays(1), 3, 10, Duration.ofSeconds(10), Duration.ofMinutes(5)), clock);

    @Test
    void letsAFewFailuresPass() {
        fail("building", "here", 3);
        assertOpen("building", "here");
    }

    @Test
    void doublesTheDelayWithEachFurtherFailure() {
        fail("building", "here", 4);
        assertThat(delay("building", "here")).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10));
        fail("building", "here", 1);
        assertThat(delay("building", "here")).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(20));
        fail("building", "here", 20);
        assertThat(delay("building", "here")).isBetween(Duration.ofSeconds(298), Duration.ofMinutes(5));
    }

    @Test
    void opensAgainWhenTheDelayIsOver() {
        fail("building", "here", 4);
        clock.forward(Duration.ofSeconds(11));
        assertOpen("building", "here");
    }

    @Test
    void doesNotLetAStrangerShutOutTheOwnerOfAnAccount() {
        fail("building", "a stranger's address", 9);
        assertOpen("building", "the owner's address");
    }

    @Test
    void slowsDownAClientThatTriesManyAccounts() {
        for (int i = 0; i < 11; i++) {
            fail("account" + i, "here", 1);
        }
        assertThat(delay("anyone", "here")).isPositive();
    }

    @Test
    void countsAnIpv6NetworkAsOneClient() {
        fail("building", "2001:db8:1:2::1", 3);
        fail("building", "2001:db8:1:2:a:b:c:d", 1);
        assertThat(delay("building", "2001:db8:1:2::2")).isPositive();
        assertOpen("building", "2001:db8:1:3::1");
        throttle.succeeded("building", "2001:db8:1:2::3");
        assertOpen("building", "2001:db8:1:2::1");
    }

    @Test
    void forgetsTheFailuresOfAnAccountAfterASuccess() {
        fail("building", "here", 3);
        throttle.succeeded("building", "here");
        fail("building", "here", 3);
        assertOpen("building", "here");
    }

    private void fail(String username, String client, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(username, client);
        }
    }

    private void assertOpen(String username, String client) {
        assertThatCode(() -> throttle.check(username, client)).doesNotThrowAnyException();
    }

    private Duration delay(String username, String client) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> throttle.check(username, client));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
        Duration delay = refusal.retryAfter();
        assertThat(delay).isNotNull();
        return delay == null ? Duration.ZERO : delay;
    }
}
