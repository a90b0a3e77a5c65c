package streethub.integrations.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import streethub.integrations.web.DemoHub;
import tools.jackson.databind.JsonNode;

@ApiTest
class BoardApiTests {

    private final ApiClient api;
    private final JdbcClient jdbc;

    BoardApiTests(@Autowired ApiClient api, @Autowired JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    @Test
    void countsPerFamilyAndStateAsOf() {
        JsonNode board = api.get("dispatcher", "/status-board").body();
        assertThat(board.path("gridUnit").path("level").asInt()).isZero();
        assertThat(board.path("asOf").asString()).endsWith("+08:00");
        assertThat(board.path("counts").propertyNames())
                .containsExactlyInAnyOrder("NORMAL", "ALARM", "OFFLINE", "UNKNOWN", "MAINTENANCE");
        int all = sum(board.path("counts"));
        assertThat(all).isGreaterThanOrEqualTo(200);
        assertThat(board.path("families")
                        .valueStream()
                        .mapToInt(line -> sum(line.path("counts")))
                        .sum())
                .isEqualTo(all);
        assertThat(board.path("gridUnits")
                        .valueStream()
                        .mapToInt(line -> sum(line.path("counts")))
                        .sum())
                .isEqualTo(all);
        assertThat(board.path("gridUnits")
                        .valueStream()
                        .map(line -> line.path("gridUnit").path("level").asInt()))
                .containsOnly(1);
    }

    @Test
    void keepsToTheUnitAskedForAndToTheScope() {
        JsonNode own = api.get("dispatcher", "/status-board?gridUnit=" + DemoHub.BUILDING)
                .body();
        assertThat(sum(own.path("counts"))).isPositive();
        assertThat(api.get("building", "/status-board").body().path("counts")).isEqualTo(own.path("counts"));
        assertThat(api.get("building", "/status-board?gridUnit=510117006008").status())
                .isEqualTo(404);
        assertThat(api.get("resident", "/status-board").status()).isEqualTo(403);
        assertThat(api.get(null, "/status-board").status()).isEqualTo(401);
    }

    @Test
    void looksBack() {
        assertThat(sum(api.get(
                                "dispatcher",
                                "/status-board?at="
                                        + LocalDate.now(ZoneOffset.UTC).minusDays(3))
                        .body()
                        .path("counts")))
                .as("before the devices were entered")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"at=yesterday", "at=2020-01-01", "at=9999-01-01", "gridUnit=x", "gridUnit=5"})
    void refusesWhatCannotBeShown(String query) {
        Answer answer = api.get("dispatcher", "/status-board?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void isSignedOnceADayWithAWordOnEachException() {
        jdbc.sql("delete from morning_exception").update();
        jdbc.sql("delete from morning_check").update();
        Answer silent = api.post("secretary", "/morning-checks", "{}");
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.text("field")).isEqualTo("exceptions");
        Answer signed = api.post("secretary", "/morning-checks", wordsOnAll());
        assertThat(signed.status()).isEqualTo(201);
        assertThat(signed.body().path("exceptions").size()).isPositive();
        assertThat(signed.text("day")).hasSize(10);
        assertThat(api.post("secretary", "/morning-checks", wordsOnAll()).status())
                .isEqualTo(409);
        JsonNode listed =
                api.get("dispatcher", "/morning-checks?gridUnit=510117006001").body();
        assertThat(listed.path("items").path(0)).isEqualTo(signed.body());
        assertThat(api.get("dispatcher", "/morning-checks?gridUnit=510117006008")
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"exceptions\":{}}",
                "{\"exceptions\":[null]}",
                "{\"exceptions\":[{\"remark\":\"x\"}]}",
                "{\"exceptions\":[{\"device\":\"none\",\"remark\":7}]}",
                "{\"exceptions\":[{\"device\":\"cover-001\",\"remark\":\"\\u0000\"}]}",
                "{\"gridUnit\":\"x\"}",
                "["
            })
    void refusesWhatIsNoCheck(String body) {
        jdbc.sql("delete from morning_exception").update();
        jdbc.sql("delete from morning_check").update();
        assertThat(api.post("secretary", "/morning-checks", body).status()).isEqualTo(400);
    }

    @Test
    void isForSecretariesOfTheUnit() {
        assertThat(api.post("dispatcher", "/morning-checks", "{").status()).isEqualTo(403);
        assertThat(api.post("secretary", "/morning-checks", "{\"gridUnit\":\"510117006008\"}")
                        .status())
                .isEqualTo(404);
        assertThat(api.get("resident", "/morning-checks").status()).isEqualTo(403);
        assertThat(api.get("secretary", "/morning-checks?cursor=x").status()).isEqualTo(400);
        assertThat(api.get("secretary", "/morning-checks?limit=0").status()).isEqualTo(400);
    }

    private String wordsOnAll() {
        String words = jdbc
                .sql("select id from device where grid_unit like '510117006001%' and state <> 'NORMAL'")
                .query(String.class)
                .list()
                .stream()
                .map("{\"device\":\"%s\",\"remark\":\"已安排\"}"::formatted)
                .collect(Collectors.joining(","));
        return "{\"exceptions\":[" + words + "]}";
    }

    private static int sum(JsonNode counts) {
        return counts.valueStream().mapToInt(JsonNode::asInt).sum();
    }
}
