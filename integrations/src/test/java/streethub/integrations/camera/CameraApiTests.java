package streethub.integrations.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.grid.Grids;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import streethub.integrations.web.DemoHub;
import streethub.shared.GeoPoint;
import tools.jackson.databind.JsonNode;

@ApiTest
class CameraApiTests {

    private final ApiClient api;
    private final GeoPoint place;

    CameraApiTests(@Autowired ApiClient api, @Autowired Grids grids) {
        this.api = api;
        this.place = grids.centre(DemoHub.BUILDING);
    }

    @Test
    void listsThemByGridUnitAndByDistance() {
        String id = add().body().path("camera").path("id").asString();
        JsonNode all = api.get("dispatcher", "/cameras?gridUnit=" + DemoHub.BUILDING.value() + "&limit=200")
                .body()
                .path("items");
        assertThat(all.findValuesAsString("id")).contains(id);
        assertThat(all.get(0).path("metres").isNull()).isTrue();
        JsonNode near = api.get("dispatcher", "/cameras?near=" + place.lat() + "," + place.lon())
                .body()
                .path("items");
        assertThat(near.findValuesAsString("id")).contains(id);
        assertThat(near.get(0).path("metres").asInt()).isZero();
        assertThat(near.toString()).doesNotContain("m3u8", "127.0.0.1");
    }

    @Test
    void theDemoHasThreeOfWhichOneIsElsewhereInTheDark() {
        assertThat(api.get("dispatcher", "/cameras?limit=200").body().findValuesAsString("name"))
                .contains("东门路口（演示）", "中心广场（演示）", "北侧河道（演示）");
    }

    @Test
    void whatIsLeftOutOfAChangeStays() {
        Answer added = add();
        String id = added.body().path("camera").path("id").asString();
        Answer changed = patch("admin", id, "{\"name\":\"新名字\",\"enabled\":false}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("camera").path("name").asString()).isEqualTo("新名字");
        assertThat(changed.body().path("camera").path("state").asString()).isEqualTo("DISABLED");
        assertThat(changed.text("streamUrl")).isEqualTo(added.text("streamUrl"));
        assertThat(api.post("dispatcher", "/cameras/" + id + "/viewings", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theLogSaysWhoLookedAndWhy() {
        String id = add().body().path("camera").path("id").asString();
        api.post("secretary", "/cameras/" + id + "/viewings", "{\"reason\":\"汛期巡查\"}");
        JsonNode log = api.get("admin", "/cameras/" + id + "/viewings").body().path("items");
        assertThat(log).hasSize(1);
        assertThat(log.get(0).path("viewer").asString()).isEqualTo("secretary");
        assertThat(log.get(0).path("reason").asString()).isEqualTo("汛期巡查");
        assertThat(api.get("dispatcher", "/cameras/" + id + "/viewings").status())
                .isEqualTo(403);
        assertThat(api.get(null, "/cameras/" + id + "/viewings").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "dispatcher, 403",
        "building, 403",
        "resident, 403",
    })
    void onlyAdminsEnterOrChangeThem(String who, int status) {
        assertThat(api.post(who, "/cameras", "{").status()).isEqualTo(status);
        assertThat(patch(who, "cam-001", "{").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{\"name\":1}",
                "{\"name\":\"x\",\"node\":\"x\",\"lat\":91,\"lon\":1,\"streamUrl\":\"http://127.0.0.1/x\"}",
                "{\"name\":\"x\",\"node\":\"x\",\"lat\":30.8,\"streamUrl\":\"http://127.0.0.1/x\"}",
                "{\"name\":\"x\",\"node\":\"x\",\"lat\":0,\"lon\":0,\"streamUrl\":\"http://127.0.0.1/x\"}"
            })
    void whatIsEnteredWronglyIsRefused(String body) {
        Answer answer = api.post("admin", "/cameras", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isNotEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/x", "http://192.168.1.1/x.m3u8", "ftp://1.1.1.1/x", "http://[::1]/x", "x"})
    void aStreamInsideTheHouseIsRefused(String address) {
        Answer answer = api.post("admin", "/cameras", body(address));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo("streamUrl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "1,2,3", "91,0", "0,181", "NaN,0", ","})
    void aPlaceThatIsNoneIsRefused(String near) {
        assertThat(api.get("dispatcher", "/cameras?near=" + near).status()).isEqualTo(400);
    }

    @Test
    void answersNotFoundThenForbiddenThenBad() {
        String id = add().body().path("camera").path("id").asString();
        assertThat(api.post("dispatcher", "/cameras/none/viewings", "{").status())
                .isEqualTo(404);
        assertThat(api.post("building", "/cameras/" + id + "/viewings", "{").status())
                .isEqualTo(404);
        assertThat(api.post("verifier", "/cameras/" + id + "/viewings", "{").status())
                .isEqualTo(403);
        assertThat(api.post("dispatcher", "/cameras/" + id + "/viewings", "{}").status())
                .isEqualTo(400);
        assertThat(api.post("dispatcher", "/cameras/" + id + "/viewings", "{\"reason\":\"  \"}")
                        .status())
                .isEqualTo(400);
        assertThat(patch("admin", "none", "{").status()).isEqualTo(404);
        assertThat(api.get("building", "/cameras").status()).isEqualTo(403);
        assertThat(api.get("resident", "/cameras").status()).isEqualTo(403);
        assertThat(api.get(null, "/cameras").status()).isEqualTo(401);
    }

    private Answer add() {
        Answer added = api.post("admin", "/cameras", body("http://127.0.0.1:9/live.m3u8"));
        assertThat(added.status()).isEqualTo(201);
        return added;
    }

    private String body(String address) {
        return """
                {"name":"测试","node":"路口","looksAt":"大门","lat":%s,"lon":%s,"streamUrl":"%s"}""".formatted(place.lat(), place.lon(), address);
    }

    private Answer patch(String who, String id, String body) {
        return api.send(api.request(who, "/cameras/" + id)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body)));
    }
}
