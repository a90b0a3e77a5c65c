package streethub.integrations.incident;

import static org.assertj.core.api.Assertions.assertThat;

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
