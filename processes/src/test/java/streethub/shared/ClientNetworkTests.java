package streethub.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001:db8:1:2:aaaa::1",
                "2001:0db8:0001:0002:0:0:0:1",
                "2001:DB8:1:2::1",
                "2001:db8:1:2::1%eth0",
                "[2001:db8:1:2::1]"
            })
    void countsAnIpv6NetworkAsOneClient(String address) {
        assertThat(ClientNetwork.of(address)).isEqualTo(ClientNetwork.of("2001:db8:1:2:3:4:5:6"));
    }

    @Test
    void tellsNetworksApart() {
        assertThat(ClientNetwork.of("2001:db8:1:3::1")).isNotEqualTo(ClientNetwork.of("2001:db8:1:2::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "::ffff:192.0.2.7", "::ffff:c000:207", "0:0:0:0:0:ffff:c000:207"})
    void countsAnIpv4AddressAsOneClientHoweverItIsWritten(String address) {
        assertThat(ClientNetwork.of(address)).isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "here", "example.org:80", ":", "1:2", "2001:db8:::1", "fe80::1::2", "12345::"})
    void leavesAloneWhatIsNoAddress(String text) {
        assertThat(ClientNetwork.of(text)).isEqualTo(text);
    }
}
