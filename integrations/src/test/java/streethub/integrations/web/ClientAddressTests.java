package streethub.integrations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTests {

    @Test
    void countsAnIpv6NetworkAsOneClient() {
        assertThat(ClientAddress.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(ClientAddress.of("2001:db8:1:2:aaaa::1"))
                .isNotEqualTo(ClientAddress.of("2001:db8:1:3::1"));
    }

    @Test
    void countsAnIpv4AddressAsOneClient() {
        assertThat(ClientAddress.of("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
