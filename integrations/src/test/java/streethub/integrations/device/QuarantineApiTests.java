package streethub.integrations.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.device.Quarantine;
import streethub.device.QuarantinedMessage;
import streethub.device.Stranger;
import streethub.grid.Grids;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import streethub.integrations.web.DemoHub;
import streethub.shared.GeoPoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@ApiTest
class QuarantineApiTests {

    private final ApiClient api;
    private final Quarantine quarantine;
    private final GeoPoint place;

    QuarantineApiTests(@Autowired ApiClient api, @Autowired Quarantine quarantine, @Autowired Grids grids) {
        this.api = api;
        this.quarantine = quarantine;
        this.place = grids.centre(DemoHub.BUILDING);
    }

    @Test
    void listsAStrangerWithItsMessages() {
        String name = heard("{\"values\":{\"floor\":1}}", "{\"values\":{\"floor\":2}}");
        JsonNode item = item(name);
        assertThat(item.path("format").asString()).isEqualTo("own");
        assertThat(item.path("seen").asInt()).isEqualTo(2);
        assertThat(item.path("firstSeen").asString()).endsWith("+08:00");
        JsonNode messages = api.get("admin", "/quarantine/" + item.path("id").asString() + "/messages")
                .body()
                .path("items");
        assertThat(messages).hasSize(2);
        assertThat(Base64.getDecoder().decode(messages.path(0).path("payload").asString()))
                .asString()
                .contains("\"floor\":1");
    }

    @Test
    void entersADeviceAtItsPlaceInOneCallAndReplaysInOrder() {
        String name = heard("{\"values\":{\"floor\":1}}", "{\"values\":{\"floor\":2}}", "{not JSON");
        Answer bound = bind(name, """
                {"family":"LIFT","name":"新电梯","lat":%s,"lon":%s}""".formatted(place.lat(), place.lon()));
        assertThat(bound.status()).isEqualTo(200);
        assertThat(bound.text("device")).isEqualTo(name);
        assertThat(bound.body().path("replayed").asInt()).isEqualTo(2);
        assertThat(bound.body().path("failed").asInt()).isEqualTo(1);
        JsonNode device = api.get("admin", "/devices/" + name).body();
        assertThat(device.path("name").asString()).isEqualTo("新电梯");
        assertThat(device.path("values").path("floor").asInt()).isEqualTo(2);
        assertThat(item(name).isMissingNode()).isTrue();
    }

    @Test
    void bindsToADeviceThatIsThere() {
        String name = heard("{\"values\":{\"floor\":9}}");
        assertThat(bind(name, "{\"device\":\"lift-009\"}").status()).isEqualTo(200);
        assertThat(api.get("admin", "/devices/lift-009")
                        .body()
                        .path("values")
                        .path("floor")
                        .asInt())
                .isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"family\":\"TREE\",\"name\":\"x\",\"lat\":1,\"lon\":1}",
                "{\"family\":\"LIFT\",\"name\":\" \",\"lat\":30,\"lon\":100}",
                "{\"family\":\"LIFT\",\"name\":\"x\",\"lat\":0,\"lon\":0}",
                "{\"family\":\"LIFT\",\"name\":\"x\",\"lat\":91,\"lon\":0}"
            })
    void saysWhatIsMissing(String body) {
        String name = heard("{\"values\":{}}");
        assertThat(bind(name, body).status()).isEqualTo(400);
        assertThat(item(name).path("kept").asInt()).isEqualTo(1);
    }

    @Test
    void refusesAnIdThatIsTakenAndADeviceThatIsNotThere() {
        String name = heard("{\"values\":{}}");
        assertThat(bind(name, "{\"device\":\"none\"}").status()).isEqualTo(404);
        assertThat(bind(name, """
                {"id":"lift-009","family":"LIFT","name":"x","lat":%s,"lon":%s}""".formatted(place.lat(), place.lon())).status()).isEqualTo(409);
    }

    @Test
    void dismisses() {
        String name = heard("{\"values\":{}}");
        String id = item(name).path("id").asString();
        assertThat(api.post("admin", "/quarantine/" + id + "/dismiss", "").status())
                .isEqualTo(204);
        assertThat(item(name).isMissingNode()).isTrue();
        assertThat(api.get("admin", "/quarantine?dismissed=true&limit=200")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("reference").asString()))
                .contains(name);
    }

    @Test
    void isForAdministrators() {
        String id = item(heard("{}")).path("id").asString();
        assertThat(api.get("dispatcher", "/quarantine").status()).isEqualTo(403);
        assertThat(api.get(null, "/quarantine").status()).isEqualTo(401);
        assertThat(api.get("dispatcher", "/quarantine/" + id + "/messages").status())
                .isEqualTo(403);
        assertThat(api.post("dispatcher", "/quarantine/" + id + "/bind", "{").status())
                .isEqualTo(403);
        assertThat(api.post("dispatcher", "/quarantine/" + id + "/dismiss", "").status())
                .isEqualTo(403);
        assertThat(api.post("admin", "/quarantine/x/dismiss", "").status()).isEqualTo(404);
    }

    private String heard(String... payloads) {
        String name = "stranger-" + UUID.randomUUID();
        for (String payload : payloads) {
            quarantine.keep(
                    new Stranger(name, "own", ""),
                    new QuarantinedMessage(
                            Instant.now(),
                            "streethub/v1/devices/" + name + "/telemetry",
                            payload.getBytes(StandardCharsets.UTF_8)),
                    null);
        }
        return name;
    }

    private JsonNode item(String name) {
        return api.get("admin", "/quarantine?limit=200")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("reference").asString().equals(name))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private Answer bind(String name, String body) {
        return api.post("admin", "/quarantine/" + item(name).path("id").asString() + "/bind", body);
    }
}
