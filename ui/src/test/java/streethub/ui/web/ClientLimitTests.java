package streethub.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClientLimitTests {

    private final ClientLimit limit = new ClientLimit(1, Duration.ofHours(1));

    @Test
    void countsAnIpv6NetworkAsOneClient() {
        assertThat(limit.count("2001:db8:1:2::1")).isTrue();
        assertThat(limit.isReached("2001:db8:1:2::2")).isTrue();
        assertThat(limit.count("2001:db8:1:2::3")).isFalse();
        assertThat(limit.count("2001:db8:1:3::1")).isTrue();
    }
}
