package streethub.integrations.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.device.DeadLetters;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import streethub.integrations.web.DemoHub;
import tools.jackson.databind.JsonNode;

@ApiTest
class DeviceApiTests {

    private final ApiClient api;
    private final DeadLetters letters;

    DeviceApiTests(@Autowired ApiClient api, @Autowired DeadLetters letters) {
        this.api = api;
        this.letters = letters;
    }

    @ParameterizedTest
    @CsvSource({"MANHOLE_COVER, 100", "HYDRANT, 60", "LIFT, 40"})
    void listsAFamilyPageByPage(String family, int least) {
        Set<String> seen = new HashSet<>();
        String next = "";
        do {
            JsonNode page = api.get("admin", "/devices?limit=30&family=" + family + "&cursor=" + next)
                    .body();
            page.path("items").forEach(device -> {
                assertThat(device.path("family").asString()).isEqualTo(family);
                assertThat(seen.add(device.path("id").asString())).isTrue();
            });
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(seen).hasSizeGreaterThanOrEqualTo(least);
    }

    @Test
    void findsByPartOfANameOrEuiWithinAUnit() {
        assertThat(found("q=Cover-00")).hasSize(9).allMatch(id -> id.startsWith("cover-00"));
        assertThat(found("q=02-00-51-01-17-01-00-01")).containsExactly("cover-001");
        assertThat(found("q=100%25")).isEmpty();
        assertThat(found("q=cover-001&gridUnit=" + DemoHub.BUILDING)).containsExactly("cover-001");
        assertThat(found("q=cover-001&gridUnit=510117006008")).isEmpty();
    }

    private List<String> found(String query) {
        return api.get("admin", "/devices?" + query)
                .body()
                .path("items")
                .valueStream()
                .map(device -> device.path("id").asString())
                .toList();
    }

    @Test
    void showsADeviceAtItsPlace() {
        JsonNode listed = api.get("building", "/devices").body().path("items").path(0);
        Answer device = api.get("building", "/devices/" + listed.path("id").asString());
        assertThat(device.body().propertyNames())
                .contains(
                        "id",
                        "family",
                        "name",
                        "devEui",
                        "model",
                        "lat",
                        "lon",
                        "gridUnits",
                        "state",
                        "lastSeen",
                        "heardAt",
                        "stale",
                        "battery",
                        "values");
        assertThat(device.body().path("gridUnits").path(0).path("code").asString())
                .isEqualTo(DemoHub.BUILDING.value());
        assertThat(device.body().path("values").isObject()).isTrue();
    }

    @Test
    void holdsADeviceOfEachFamilyOverTheDemoBuilding() {
        assertThat(api.get("building", "/devices").body().path("items"))
                .extracting(device -> device.path("family").asString())
                .contains("MANHOLE_COVER", "HYDRANT", "LIFT");
    }

    @Test
    void doesNotKnowADeviceOutsideOnesScopeOrOneThatIsNotThere() {
        String id = api.get("building", "/devices")
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(api.get("resident", "/devices/" + id).status()).isEqualTo(404);
        assertThat(api.get("building", "/devices/none").status()).isEqualTo(404);
        assertThat(api.get(null, "/devices/" + id).status()).isEqualTo(401);
        assertThat(api.get("resident", "/devices").status()).isEqualTo(403);
    }

    @Test
    void namesTheParameterThatIsWrong() {
        assertThat(api.get("admin", "/devices?family=TREE").text("field")).isEqualTo("family");
        assertThat(api.get("admin", "/devices?state=ASLEEP").text("field")).isEqualTo("state");
        assertThat(api.get("admin", "/devices?gridUnit=0").text("field")).isEqualTo("gridUnit");
        assertThat(api.get("admin", "/devices?q=%00").text("field")).isEqualTo("q");
        assertThat(api.get("admin", "/devices?limit=201").text("field")).isEqualTo("limit");
    }

    @Test
    void showsDeadLettersToAdministratorsOnly() {
        letters.keep("dead/letter", "no json".getBytes(StandardCharsets.UTF_8), "not JSON", null);
        JsonNode letter = api.get("admin", "/dead-letters?limit=200")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("topic").asString().equals("dead/letter"))
                .findFirst()
                .orElseThrow();
        assertThat(Base64.getDecoder().decode(letter.path("payload").asString()))
                .asString()
                .isEqualTo("no json");
        assertThat(letter.path("reason").asString()).isEqualTo("not JSON");
        assertThat(letter.path("at").asString()).endsWith("+08:00");
        assertThat(api.get("dispatcher", "/dead-letters").status()).isEqualTo(403);
        assertThat(api.get(null, "/dead-letters").status()).isEqualTo(401);
    }

    @Test
    void replaysADeadLetterAndSaysWhyItIsStillBad() {
        letters.keep("streethub/v1/devices/nobody/telemetry", "{".getBytes(StandardCharsets.UTF_8), "not JSON", null);
        String id = api.get("admin", "/dead-letters?limit=1")
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        Answer answer = api.post("admin", "/dead-letters/" + id + "/replay", "");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("detail")).isNotEmpty();
        assertThat(api.post("admin", "/dead-letters/0/replay", "").status()).isEqualTo(404);
        assertThat(api.post("admin", "/dead-letters/x/replay", "").status()).isEqualTo(404);
        assertThat(api.post("dispatcher", "/dead-letters/" + id + "/replay", "").status())
                .isEqualTo(403);
    }
}
