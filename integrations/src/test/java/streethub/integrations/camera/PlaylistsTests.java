package streethub.integrations.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A playlist comes from a gateway and goes on to a browser. */
class PlaylistsTests {

    private static final byte[] KEY = new byte[32];
    private static final URI BASE = URI.create("http://10.20.0.5:8080/rtp/cam/hls.m3u8?token=abc");

    @Test
    void leadsNowhereButToSealedNames() throws GatewayFailure {
        String rewritten = Playlists.rewrite("""
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-SERVER: gateway 10.20.0.5
                # a remark from 10.20.0.5
                #EXT-X-TARGETDURATION:2
                #EXT-X-MAP:URI="init.mp4"
                #EXT-X-KEY:METHOD=AES-128,URI="http://10.20.0.5/key",IV=0x1
                #EXT-X-SESSION-DATA:DATA-ID="x",URI="http://10.20.0.5/data"
                #EXTINF:2.0,title of 10.20.0.5
                1.ts?token=abc
                #EXT-X-DISCONTINUITY
                #EXTINF:2.0,
                http://10.20.0.6/2.m4s
                """, BASE, KEY);

        assertThat(rewritten).doesNotContain("10.20", "token", "http", "init.mp4", "remark", "SESSION");
        assertThat(rewritten.lines())
                .contains(
                        "#EXTM3U",
                        "#EXT-X-VERSION:7",
                        "#EXT-X-TARGETDURATION:2",
                        "#EXTINF:2.0,",
                        "#EXT-X-DISCONTINUITY");
        List<String> names =
                rewritten.lines().filter(line -> !line.startsWith("#")).toList();
        assertThat(names).hasSize(2);
        assertThat(names.getFirst()).endsWith(".ts");
        assertThat(SegmentNames.open(KEY, names.getFirst()))
                .contains(URI.create("http://10.20.0.5:8080/rtp/cam/1.ts?token=abc"));
        assertThat(names.getLast()).endsWith(".m4s");
        assertThat(SegmentNames.open(KEY, names.getLast())).contains(URI.create("http://10.20.0.6/2.m4s"));
    }

    @Test
    void partsOfALowLatencyStreamPassUnlessTheyAreRangesOfBytes() throws GatewayFailure {
        String rewritten = Playlists.rewrite("""
                #EXTM3U
                #EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=1.0
                #EXT-X-PART-INF:PART-TARGET=0.33
                #EXT-X-PART:DURATION=0.33,URI="3.1.m4s?token=abc",INDEPENDENT=YES
                #EXT-X-PART:DURATION=0.33,URI="3.m4s",BYTERANGE="10@20"
                #EXT-X-PRELOAD-HINT:TYPE=PART,URI="3.2.m4s"
                #EXT-X-RENDITION-REPORT:URI="../audio/index",LAST-MSN=3
                """, BASE, KEY);

        List<String> lines = rewritten.lines().toList();
        assertThat(lines).hasSize(6).noneMatch(line -> line.contains("token") || line.contains("BYTERANGE"));
        assertThat(lines.get(3)).startsWith("#EXT-X-PART:DURATION=0.33,URI=\"").endsWith(".m4s\",INDEPENDENT=YES");
        assertThat(lines.get(4))
                .startsWith("#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"")
                .endsWith(".m4s\"");
        assertThat(lines.get(5)).contains(".m3u8\",LAST-MSN=3");
        String part = lines.get(3).replaceAll(".*URI=\"|\".*", "");
        assertThat(SegmentNames.open(KEY, part))
                .contains(URI.create("http://10.20.0.5:8080/rtp/cam/3.1.m4s?token=abc"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "http://g/a.m3u8, -, -, http://g/a.m3u8",
                "http://g/a.m3u8, 7, -, http://g/a.m3u8?_HLS_msn=7",
                "http://g/a.m3u8?k=1, 7, 2, http://g/a.m3u8?k=1&_HLS_msn=7&_HLS_part=2",
                "http://g/a.m3u8?k=1, -, 2, http://g/a.m3u8?k=1",
                "http://g/a.m3u8, 7&x=1, 2, http://g/a.m3u8",
                "http://g/a.m3u8, 7, 2#x, http://g/a.m3u8?_HLS_msn=7"
            })
    void whatAPlayerWaitsForIsPassedOnAsNumbersOnly(
            URI playlist, @Nullable String segment, @Nullable String part, URI asked) {
        assertThat(new Reload(segment, part).on(playlist)).isEqualTo(asked);
    }

    @Test
    void aListOfVariantsLeadsToPlaylists() throws GatewayFailure {
        String rewritten = Playlists.rewrite(
                "#EXTM3U\r\n#EXT-X-STREAM-INF:BANDWIDTH=1\r\nlow/index\r\n#EXT-X-MEDIA:TYPE=AUDIO,URI=\"a\"\r\n",
                BASE,
                KEY);
        List<String> lines = rewritten.lines().toList();
        assertThat(lines.get(2)).endsWith(".m3u8");
        assertThat(lines.get(3)).startsWith("#EXT-X-MEDIA:TYPE=AUDIO,URI=\"").endsWith(".m3u8\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "#EXTM3U\nhttp://[bad\n", "#EXTM3U\n a b\n"})
    void whatIsNoPlaylistIsAFailureOfTheGateway(String playlist) {
        assertThatExceptionOfType(GatewayFailure.class).isThrownBy(() -> Playlists.rewrite(playlist, BASE, KEY));
    }

    @Test
    void aNameIsTheSameEachTimeAndOpensInItsOwnViewingAlone() {
        String name = SegmentNames.seal(KEY, BASE, false);
        assertThat(SegmentNames.seal(KEY, BASE, false)).isEqualTo(name);
        byte[] other = new byte[32];
        Arrays.fill(other, (byte) 7);
        assertThat(SegmentNames.open(other, name)).isEmpty();
        assertThat(SegmentNames.open(KEY, "A" + name)).isEmpty();
        assertThat(SegmentNames.open(KEY, (name.charAt(0) == 'A' ? "B" : "A") + name.substring(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x.ts", "../index.m3u8", "aHR0cDovLzEyNy4wLjAuMS8.ts", "aHR0cDovLzEyNy4wLjAuMS9hYmM_.html"})
    void aMadeUpNameOpensNothing(String name) {
        assertThat(SegmentNames.open(KEY, name)).isEmpty();
    }
}
