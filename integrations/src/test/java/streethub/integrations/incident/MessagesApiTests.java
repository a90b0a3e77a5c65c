package streethub.integrations.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
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
import streethub.testing.TestPhotos;
import tools.jackson.databind.JsonNode;

/** The thread of a case, over the API. */
@ApiTest
class MessagesApiTests {

    private final ApiClient api;
    private final String messages;

    MessagesApiTests(@Autowired ApiClient api, @Autowired Grids grids) {
        this.api = api;
        GeoPoint place = grids.centre(DemoHub.BUILDING);
        this.messages = "/incidents/"
                + api.post("resident", "/incidents", """
                        {"kind":"ROAD_DAMAGE","description":"坑","lat":%s,"lon":%s}""".formatted(place.lat(), place.lon()))
                        .text("number")
                + "/messages";
    }

    @Test
    void dispatcherAndVerifierTalkAndTheNewestComesFirst() {
        Answer written = api.post("dispatcher", messages, "{\"words\":\"<b>先看看</b>\"}");
        assertThat(written.status()).isEqualTo(201);
        assertThat(written.text("words")).isEqualTo("<b>先看看</b>");
        assertThat(written.text("author")).isEqualTo("dispatcher");
        api.post("verifier", messages, "{\"words\":\"好\"}");
        JsonNode first = api.get("verifier", messages + "?limit=1").body();
        assertThat(first.path("items").get(0).path("words").asString()).isEqualTo("好");
        JsonNode second = api.get(
                        "verifier", messages + "?cursor=" + first.path("next").asString())
                .body();
        assertThat(second.path("items").findValuesAsString("words")).containsExactly("<b>先看看</b>");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void aPhotoIsForThoseInTheThreadAlone() {
        String photo = post("verifier", "{}", TestPhotos.jpeg()).text("photo").substring("/api/v1".length());
        Answer seen = api.get("dispatcher", photo + "?size=thumbnail");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(api.get("resident", photo).status()).isEqualTo(403);
        assertThat(api.get("secretary", photo).status()).isEqualTo(403);
        assertThat(api.get("neighbour", photo).status()).isEqualTo(404);
        assertThat(api.get("dispatcher", messages + "/photos/" + "0".repeat(32)).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoPhotoIsRefused() {
        Answer refused =
                post("dispatcher", "{\"words\":\"x\"}", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("field")).isEqualTo("photos");
        assertThat(post("resident", "{", TestPhotos.jpeg()).status()).isEqualTo(403);
    }

    private Answer post(String who, String message, byte[] photo) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\n" + message
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"x.jpg\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(photo);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return api.send(api.request(who, messages)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    @Test
    void theReporterAndOthersAreKeptOut() {
        assertThat(api.get("resident", messages).status()).isEqualTo(403);
        assertThat(api.post("resident", messages, "{").status()).isEqualTo(403);
        assertThat(api.get("secretary", messages).status()).isEqualTo(403);
        assertThat(api.get("neighbour", messages).status()).isEqualTo(404);
        assertThat(api.get(null, messages).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "{\"words\":\" \"}", "{\"words\":1}", "{\"words\":\"\\u0000\"}", "[]"})
    void nothingIsRefused(String body) {
        assertThat(api.post("dispatcher", messages, body).status()).isEqualTo(400);
    }
}
