package streethub.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import streethub.shared.Refusal;

/** Somebody enters the address of a stream. */
class StreamAddressesTests {

    private final StreamAddresses addresses = hub(false, "10.20.0.0/16", "fd00:20::/32");

    private static StreamAddresses hub(boolean demo, String... networks) {
        return new StreamAddresses(
                new CameraSettings(List.of(networks), Duration.ofMinutes(10), 1000, Duration.ofDays(1)), demo);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.0.0.1",
                "10.21.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:7f00:1::",
                "fc00::1",
                "fd00:21::1",
                "fe80::1",
                "ff02::1"
            })
    void whatIsNotPublicIsNotAsked(String address) throws UnknownHostException {
        assertThat(addresses.isAllowed(address(address))).isFalse();
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> addresses.resolve(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "192.169.0.1", "2400:3200::1", "10.20.0.1", "fd00:20::9"})
    void whatIsPublicOrListedIs(String address) throws UnknownHostException {
        assertThat(addresses.resolve(address)).containsExactly(address(address));
    }

    @Test
    void theHubsOwnStreamIsForTheDemoAlone() throws UnknownHostException {
        assertThat(hub(true).isAllowed(address("127.0.0.1"))).isTrue();
        assertThat(hub(true).isAllowed(address("::1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rtsp://1.1.1.1/live",
                "file:///etc/passwd",
                "gopher://1.1.1.1/",
                "//1.1.1.1/x.m3u8",
                "http:///x.m3u8",
                "http://user:secret@1.1.1.1/x.m3u8",
                "http://1.1.1.1@127.0.0.1/x.m3u8",
                "http://1.1.1.1/x y",
                "javascript:alert(1)"
            })
    void whatIsNoAddressOfAStreamIsRefused(String address) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> addresses.check(address))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("streamUrl"));
    }

    @Test
    void anAdminLearnsAtOnceThatANetworkIsNotListed() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> addresses.requireAllowed(URI.create("http://192.168.1.1/x.m3u8")))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("camera.url.network"));
        addresses.requireAllowed(URI.create("https://10.20.3.4:8443/live/1/hls.m3u8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.20.0.0", "10.20.0.0/33", "example.org/8", "/8", "10.20.0.0/-1"})
    void aNetworkThatIsNoneStopsTheHub(String network) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> hub(false, network));
    }

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getAllByName(literal)[0];
    }
}
