package streethub.integrations.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.grid.Grids;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import streethub.integrations.web.DemoHub;
import streethub.shared.GeoPoint;
import streethub.testing.TestClock.MovableClock;

/** A picture goes from a gateway through the hub to who has a ticket. */
@ApiTest
class LiveRelayTests {

    private static final String PLAYLIST = "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-MEDIA-SEQUENCE:7\n#EXTINF:2.0,\n";

    private final FakeGateway gateway = new FakeGateway();
    private final ApiClient api;
    private final GeoPoint place;
    private final MovableClock clock;
    private String camera = "";

    LiveRelayTests(@Autowired ApiClient api, @Autowired Grids grids, @Autowired MovableClock clock) {
        this.api = api;
        this.place = grids.centre(DemoHub.BUILDING);
        this.clock = clock;
    }

    @BeforeEach
    void enter() {
        gateway.put("/live.m3u8", PLAYLIST + "7.ts\n");
        gateway.put("/7.ts", "a picture");
        camera = add(gateway.address("/live.m3u8"));
    }

    @AfterEach
    void stop() {
        gateway.close();
        clock.reset();
    }

    @Test
    void theBrowserGetsThePictureAndNeverTheGatewaysAddress() {
        String playlist = playlist("dispatcher");
        Answer answer = api.get("dispatcher", playlist);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/vnd.apple.mpegurl");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(text(answer)).contains("#EXT-X-MEDIA-SEQUENCE:7").doesNotContain("127.0.0.1", "7.ts");

        Answer segment = api.get("dispatcher", beside(playlist, name(answer)));
        assertThat(segment.status()).isEqualTo(200);
        assertThat(segment.header("Content-Type")).startsWith("video/mp2t");
        assertThat(text(segment)).isEqualTo("a picture");
        assertThat(state()).isEqualTo("ONLINE");
    }

    @Test
    void aTicketIsNobodyElsesAndEndsByItself() {
        String playlist = playlist("dispatcher");
        assertThat(api.get("secretary", playlist).status()).isEqualTo(403);
        assertThat(api.get(null, playlist).status()).isEqualTo(401);
        assertThat(api.get("dispatcher", playlist.replace("/live/", "/live/x")).status())
                .isEqualTo(403);
        clock.forward(Duration.ofMinutes(10));
        assertThat(api.get("dispatcher", playlist).status()).isEqualTo(409);
    }

    @Test
    void aPlayerWaitsAtTheGatewayForTheNextPartAndSaysNothingElseThere() {
        String playlist = playlist("dispatcher");
        gateway.put("/live.m3u8", PLAYLIST + "7.ts\n#EXT-X-PART:DURATION=0.5,URI=\"8.0.ts\"\n");
        gateway.put("/8.0.ts", "half a picture");
        Answer answer = api.get("dispatcher", playlist + "?_HLS_msn=8&_HLS_part=0&token=x");
        assertThat(gateway.queried("/live.m3u8")).isEqualTo("_HLS_msn=8&_HLS_part=0");
        String part = text(answer)
                .lines()
                .filter(line -> line.startsWith("#EXT-X-PART:"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*URI=\"|\".*", "");
        assertThat(text(api.get("dispatcher", beside(playlist, part) + "?_HLS_msn=8")))
                .isEqualTo("half a picture");
        assertThat(gateway.queried("/8.0.ts")).isEmpty();
    }

    @Test
    void aMadeUpNameLeadsNowhere() {
        String playlist = playlist("dispatcher");
        assertThat(api.get("dispatcher", beside(playlist, "aHR0cDovLzEyNy4wLjAuMS9hYmMxMjM0NTY3ODkw.ts"))
                        .status())
                .isEqualTo(404);
        assertThat(api.get("dispatcher", beside(playlist, "etc")).status()).isEqualTo(404);
    }

    @Test
    void anOfflineCameraSaysSoSinceWhenAndComesBack() {
        String playlist = playlist("dispatcher");
        gateway.remove("/live.m3u8");
        Answer offline = api.get("dispatcher", playlist);
        assertThat(offline.status()).isEqualTo(503);
        assertThat(offline.text("detail")).contains("离线");
        assertThat(state()).isEqualTo("OFFLINE");
        gateway.put("/live.m3u8", PLAYLIST + "7.ts\n");
        assertThat(api.get("dispatcher", playlist).status()).isEqualTo(200);
        assertThat(state()).isEqualTo("ONLINE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data.ts",
                "http://10.0.0.1/x.ts",
                "http://[::1]/x.ts",
                "file:///etc/passwd",
                "http://localhost.invalid/x.ts"
            })
    void aPlaylistCannotSendTheHubToItsNeighbours(String address) {
        gateway.put("/live.m3u8", PLAYLIST + address + "\n");
        String playlist = playlist("dispatcher");
        String name = name(api.get("dispatcher", playlist));
        assertThat(api.get("dispatcher", beside(playlist, name)).status()).isIn(400, 503);
    }

    @Test
    void aRedirectIsNotFollowed() {
        gateway.put("/live.m3u8", 302, new byte[] {'x'});
        gateway.put("/elsewhere.m3u8", PLAYLIST + "7.ts\n");
        assertThat(api.get("dispatcher", playlist("dispatcher")).status()).isEqualTo(503);
    }

    @Test
    void whatIsNoPlaylistOrTooLargeCountsAsOffline() {
        String playlist = playlist("dispatcher");
        gateway.put("/live.m3u8", "<html>not found</html>");
        assertThat(api.get("dispatcher", playlist).status()).isEqualTo(503);
        gateway.put("/live.m3u8", 200, (PLAYLIST + "x".repeat(300_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(api.get("dispatcher", playlist).status()).isEqualTo(503);
    }

    @Test
    void oneAccountWatchesNoMoreThanTwelveAtOnce() {
        String last = "";
        for (int i = 0; i < 13; i++) {
            last = playlist("admin");
            Answer answer = api.get("admin", last);
            if (answer.status() == 429) {
                assertThat(answer.header("Retry-After")).isNotEmpty();
                assertThat(i).isGreaterThanOrEqualTo(10);
                return;
            }
            assertThat(answer.status()).isEqualTo(200);
        }
        assertThat(last).as("the thirteenth was let in").isEmpty();
    }

    private String add(String stream) {
        Answer added = api.post("admin", "/cameras", """
                {"name":"测试","node":"路口","lat":%s,"lon":%s,"streamUrl":"%s"}""".formatted(place.lat(), place.lon(), stream));
        assertThat(added.status()).isEqualTo(201);
        return added.body().path("camera").path("id").asString();
    }

    /** As the client wants it, without what all routes begin with. */
    private String playlist(String who) {
        Answer ticket = api.post(who, "/cameras/" + camera + "/viewings", "{\"reason\":\"巡查\"}");
        assertThat(ticket.status()).isEqualTo(201);
        return ticket.text("playlist").substring("/api/v1".length());
    }

    private String state() {
        for (var item : api.get("admin", "/cameras?near=" + place.lat() + "," + place.lon() + "&limit=200")
                .body()
                .path("items")) {
            if (item.path("id").asString().equals(camera)) {
                return item.path("state").asString();
            }
        }
        return "none";
    }

    private static String name(Answer playlist) {
        return text(playlist)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .findFirst()
                .orElseThrow();
    }

    private static String beside(String playlist, String name) {
        return playlist.substring(0, playlist.lastIndexOf('/') + 1) + name;
    }

    private static String text(Answer answer) {
        return new String(answer.response().body(), StandardCharsets.UTF_8);
    }
}
