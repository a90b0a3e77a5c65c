package streethub.integrations.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import tools.jackson.databind.JsonNode;

@ApiTest
class DeviceProfileApiTests {

    private static final String PROBE = """
            {"vendor":"Maker","model":"API-PROBE","port":3,"sample":"AA00FF00",
             "rows":[{"header":"AA00","length":2,"quantity":"level","unit":"cm","size":2,"scale":0.1,"names":["depth"]}]}""";

    private final ApiClient api;

    DeviceProfileApiTests(@Autowired ApiClient api) {
        this.api = api;
    }

    @Test
    void listsTheModelsThatTheHubShips() {
        assertThat(api.get("admin", "/device-profiles")
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(profile -> profile.path("shipped").asBoolean())
                        .map(profile -> profile.path("model").asString()))
                .contains(
                        "EM310-TILT",
                        "EM320-TILT",
                        "EM300-MCS",
                        "EM300-MLD",
                        "EM500-PP",
                        "EM500-SWL",
                        "AT101",
                        "UC300",
                        "R718E",
                        "RA02A");
    }

    @Test
    void triesAFrameOnAModel() {
        Answer answer = api.post(
                "admin",
                "/device-profiles/decode",
                "{\"model\":\"em500-pp\",\"port\":85,\"data\":\"017564 037B0A00\"}");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode values = answer.body().path("values");
        assertThat(values.path(1).path("quantity").asString()).isEqualTo("pressure");
        assertThat(values.path(1).path("value").asInt()).isEqualTo(10);
        assertThat(values.path(1).path("unit").asString()).isEqualTo("kPa");
    }

    @Test
    void addsAModelAndTriesItsRowsBefore() {
        Answer tried = api.post(
                "admin",
                "/device-profiles/decode",
                "{\"rows\":[{\"header\":\"AA\",\"quantity\":\"open\",\"meanings\":{\"1\":\"true\",\"*\":\"false\"}}],\"data\":\"AA01\"}");
        assertThat(tried.body().path("values").path(0).path("value").asBoolean())
                .isTrue();

        Answer added = api.post("admin", "/device-profiles", PROBE);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().path("shipped").asBoolean()).isFalse();
        assertThat(api.post("admin", "/device-profiles/decode", "{\"model\":\"API-PROBE\",\"data\":\"AA00FF00\"}")
                        .body()
                        .path("values")
                        .path(0)
                        .path("value")
                        .asDouble())
                .isEqualTo(25.5);
        assertThat(api.post("admin", "/device-profiles", PROBE.replace("API-PROBE", "AT101"))
                        .status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"AA00\"|\"A\"|rows[0].header",
                "\"size\":2|\"size\":3|rows[0].size",
                "\"sample\":\"AA00FF00\"|\"sample\":\"BB\"|sample",
                "\"port\":3|\"port\":300|port",
                "\"size\":2|\"kind\":\"ODD\"|rows[0].kind"
            })
    void namesTheFieldThatIsWrong(String good, String bad, String field) {
        Answer answer = api.post("admin", "/device-profiles", PROBE.replace(good, bad));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
    }

    @Test
    void isForAdministrators() {
        assertThat(api.get("dispatcher", "/device-profiles").status()).isEqualTo(403);
        assertThat(api.post("dispatcher", "/device-profiles", "{").status()).isEqualTo(403);
        assertThat(api.post("dispatcher", "/device-profiles/decode", "{}").status())
                .isEqualTo(403);
        assertThat(api.get(null, "/device-profiles").status()).isEqualTo(401);
    }
}
