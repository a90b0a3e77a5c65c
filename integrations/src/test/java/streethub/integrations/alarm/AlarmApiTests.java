package streethub.integrations.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.device.Devices;
import streethub.device.Telemetry;
import streethub.device.TelemetryIngest;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import tools.jackson.databind.JsonNode;

/** A cover tilts: what staff see of the alarm over the API, and what they can do about it. */
@ApiTest
class AlarmApiTests {

    private static final String DEVICE = "cover-041";

    private final ApiClient api;
    private final Devices devices;
    private final TelemetryIngest ingest;
    private String path = "";

    AlarmApiTests(@Autowired ApiClient api, @Autowired Devices devices, @Autowired TelemetryIngest ingest) {
        this.api = api;
        this.devices = devices;
        this.ingest = ingest;
    }

    @BeforeEach
    void tilts() {
        ingest.ingest(List.of(new Telemetry(
                devices.find(List.of(DEVICE)).orElseThrow(),
                UUID.randomUUID(),
                Instant.now(),
                Map.of("tiltX", 43.5, "tilted", true),
                Telemetry.Nature.LIVE)));
        path = "/alarms/" + list("device=" + DEVICE).path(0).path("id").asString();
    }

    private JsonNode list(String query) {
        Answer answer = api.get("dispatcher", "/alarms?" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("items");
    }

    @Test
    void showsTheAlarmWithItsCaseAndWhatHappened() {
        JsonNode alarm = api.get("dispatcher", path).body();
        assertThat(alarm.path("alarm").path("kind").asString()).isEqualTo("COVER_TILTED");
        assertThat(alarm.path("alarm").path("rule").asString()).isEqualTo("COVER_TILTED_BY_SENSOR");
        assertThat(alarm.path("alarm").path("measured").asString()).isEqualTo("43.5°");
        String number = alarm.path("alarm").path("caseNumber").asString();
        assertThat(api.get("dispatcher", "/incidents/" + number).status()).isEqualTo(200);
        assertThat(alarm.path("events").path(0).path("step").asString()).isEqualTo("RAISED");
    }

    @Test
    void isAcknowledgedOnceCommentedAssignedAndSilenced() {
        Answer first = api.post("dispatcher", path + "/acknowledge", "{\"words\":\"在路上\"}");
        assertThat(first.status()).isIn(200, 409);
        assertThat(api.post("dispatcher", path + "/acknowledge", "{}").status()).isEqualTo(409);
        assertThat(list("state=ACTIVE_ACK&device=" + DEVICE)).hasSize(1);
        assertThat(list("state=ACTIVE_UNACK&device=" + DEVICE)).isEmpty();

        assertThat(api.post("dispatcher", path + "/comment", "{\"words\":\"已叫人\"}")
                        .body()
                        .path("events")
                        .valueStream()
                        .map(event -> event.path("step").asString()))
                .contains("COMMENTED");
        assertThat(api.post("dispatcher", path + "/assign", "{\"assignee\":\"dispatcher\"}")
                        .body()
                        .path("alarm")
                        .path("assignee")
                        .asString())
                .isEqualTo("dispatcher");
        String until = Instant.now().plusSeconds(3600).toString();
        assertThat(api.post("dispatcher", path + "/silence", "{\"until\":\"" + until + "\",\"reason\":\"更换井座\"}")
                        .body()
                        .path("alarm")
                        .path("silencedFor")
                        .asString())
                .isEqualTo("更换井座");
        assertThat(api.post("dispatcher", path + "/resume", "{}")
                        .body()
                        .path("alarm")
                        .path("silencedUntil")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/comment; {}; 400",
                "/comment; {\"words\":\" \"}; 400",
                "/assign; {\"assignee\":\"resident\"}; 400",
                "/assign; {\"assignee\":\"nobody\"}; 400",
                "/silence; {\"until\":\"2020-01-01T00:00:00Z\",\"reason\":\"x\"}; 400",
                "/silence; {\"until\":\"soon\",\"reason\":\"x\"}; 400",
                "/silence; {\"reason\":\"x\"}; 400"
            })
    void badInputIsRefusedWithAProblem(String verb, String body, int status) {
        Answer answer = api.post("dispatcher", path + verb, body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void isNotForEverybody() {
        assertThat(api.get("resident", path).status()).isEqualTo(404);
        assertThat(api.get("resident", "/alarms").status()).isEqualTo(403);
        assertThat(api.get(null, "/alarms").status()).isEqualTo(401);
        assertThat(api.post("verifier", path + "/acknowledge", "{}").status()).isEqualTo(403);
        assertThat(api.get("dispatcher", "/alarms/x").status()).isEqualTo(404);
        assertThat(api.get("dispatcher", "/alarms?state=NO").status()).isEqualTo(400);
        assertThat(api.get("dispatcher", "/alarms?family=TREE").status()).isEqualTo(400);
    }

    @Test
    void anAdminAddsARuleSwitchesAndRemovesIt() {
        String rule = """
                {"code":"API_HOT","family":"HYDRANT","kind":"HEAT","condition":"temperature>=70 until 60 and open",
                 "holds":"PT5M","urgency":"URGENT","later":"PT1H","laterUrgency":"EMERGENCY","words":"过热"}""";
        assertThat(api.post("dispatcher", "/alarm-rules", rule).status()).isEqualTo(403);
        assertThat(api.post("admin", "/alarm-rules", rule)
                        .body()
                        .path("condition")
                        .asString())
                .isEqualTo("temperature >= 70 until 60 and open");
        assertThat(codes("HYDRANT")).contains("API_HOT", "BATTERY_BELOW_15").doesNotContain("LIFT_PERSON_TRAPPED");
        assertThat(api.post("admin", "/alarm-rules/API_HOT/switch", "{\"enabled\":false}")
                        .status())
                .isEqualTo(204);
        assertThat(api.post("admin", "/alarm-rules", rule.replace("API_HOT", "LIFT_PERSON_TRAPPED"))
                        .status())
                .isEqualTo(409);
        assertThat(api.post("admin", "/alarm-rules", rule.replace("70 until 60", "70 until 80"))
                        .status())
                .isEqualTo(400);
        assertThat(api.post("admin", "/alarm-rules", rule.replace("PT5M", "5 min"))
                        .status())
                .isEqualTo(400);
        assertThat(api.post("admin", "/alarm-rules", rule.replace("\"HEAT\"", "\"NONE\""))
                        .status())
                .isEqualTo(400);
        assertThat(api.send(api.request("admin", "/alarm-rules/LIFT_PERSON_TRAPPED")
                                .DELETE())
                        .status())
                .isEqualTo(409);
        assertThat(api.send(api.request("admin", "/alarm-rules/API_HOT").DELETE())
                        .status())
                .isEqualTo(204);
        assertThat(codes("HYDRANT")).doesNotContain("API_HOT");
    }

    @Test
    void aRuleOfADevicesOwnStandsInsteadOfItsFamilysThere() {
        String rule = """
                {"code":"API_COVER_OWN","device":"%s","kind":"COVER_TILTED","condition":"tilt > 30","urgency":"GENERAL",
                 "words":"这个井盖本来就斜"}""";
        assertThat(api.post("admin", "/alarm-rules", rule.formatted("nowhere")).text("field"))
                .isEqualTo("device");
        assertThat(api.post("admin", "/alarm-rules", rule.formatted(DEVICE)).status())
                .isEqualTo(201);
        assertThat(ruleCodes("device=" + DEVICE))
                .contains("API_COVER_OWN", "COVER_OPEN_CONTACT")
                .doesNotContain("COVER_TILTED_BY_ANGLE");
        assertThat(ruleCodes("device=cover-042"))
                .contains("COVER_TILTED_BY_ANGLE")
                .doesNotContain("API_COVER_OWN");
        assertThat(codes("MANHOLE_COVER")).contains("API_COVER_OWN");
        assertThat(codes("LIFT")).doesNotContain("API_COVER_OWN");
        assertThat(api.get("dispatcher", "/alarm-rules?device=nowhere").status())
                .isEqualTo(404);
        assertThat(api.send(api.request("admin", "/alarm-rules/API_COVER_OWN").DELETE())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aRuleNamesWhoIsOnDutyOrAPerson() {
        String rule = """
                {"code":"API_DUTY","family":"HYDRANT","kind":"HEAT","condition":"temperature > 90","urgency":"URGENT",
                 "words":"过热",%s}""";
        JsonNode added = api.post("admin", "/alarm-rules", rule.formatted("\"assigneeLevel\":3"))
                .body();
        assertThat(added.path("assigneeLevel").asInt()).isEqualTo(3);
        assertThat(added.path("assignee").isNull()).isTrue();
        assertThat(api.post("admin", "/alarm-rules", rule.formatted("\"assignee\":\"building\""))
                        .body()
                        .path("assignee")
                        .asString())
                .isEqualTo("building");
        assertThat(api.post("admin", "/alarm-rules", rule.formatted("\"assigneeLevel\":0"))
                        .text("field"))
                .isEqualTo("assigneeLevel");
        assertThat(api.post("admin", "/alarm-rules", rule.formatted("\"assignee\":\"resident\""))
                        .text("field"))
                .isEqualTo("assignee");
        assertThat(api.post("admin", "/alarm-rules", rule.formatted("\"assignee\":\"building\",\"assigneeLevel\":4"))
                        .text("field"))
                .isEqualTo("assignee");
        assertThat(api.send(api.request("admin", "/alarm-rules/API_DUTY").DELETE())
                        .status())
                .isEqualTo(204);
    }

    private List<String> ruleCodes(String query) {
        return api.get("dispatcher", "/alarm-rules?" + query)
                .body()
                .path("items")
                .valueStream()
                .map(rule -> rule.path("code").asString())
                .toList();
    }

    @Test
    void anAdminAddsAKindAndChangesItAndAllStaffReadIt() {
        String kind = """
                {"name":"门被撬","nameEn":"Door forced","caseKind":"SAFETY_HAZARD","standing":"REFUSES",
                 "department":"FIRE_RESCUE"}""";
        assertThat(kind("dispatcher", "API_DOOR", kind).status()).isEqualTo(403);
        assertThat(kind("facility", "API_DOOR", kind).status()).isEqualTo(403);
        JsonNode added = kind("admin", "API_DOOR", kind).body();
        assertThat(added.path("effect").asString()).isEqualTo("ALARM");
        assertThat(added.path("recovery").asString()).isEqualTo("TELLS");
        assertThat(kind("admin", "API_DOOR", kind.replace("\"REFUSES\"", "\"REOPENS\",\"effect\":\"WORK_ORDER\""))
                        .status())
                .isEqualTo(200);
        JsonNode listed = api.get("building", "/alarm-kinds")
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("code").asString().equals("API_DOOR"))
                .findFirst()
                .orElseThrow();
        assertThat(listed.path("standing").asString()).isEqualTo("REOPENS");
        assertThat(listed.path("effect").asString()).isEqualTo("WORK_ORDER");
        assertThat(listed.path("department").asString()).isEqualTo("FIRE_RESCUE");
        assertThat(listed.path("shipped").asBoolean()).isFalse();
        assertThat(kind("admin", "SMOKE", kind).status()).isEqualTo(409);
        assertThat(api.get("resident", "/alarm-kinds").status()).isEqualTo(403);
        assertThat(api.get(null, "/alarm-kinds").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "API_DOOR; {\"nameEn\":\"x\",\"caseKind\":\"SAFETY_HAZARD\"}; name",
                "API_DOOR; {\"name\":\"x\",\"caseKind\":\"SAFETY_HAZARD\"}; nameEn",
                "API_DOOR; {\"name\":\"\\u0000\",\"nameEn\":\"x\",\"caseKind\":\"SAFETY_HAZARD\"}; name",
                "API_DOOR; {\"name\":\"x\",\"nameEn\":\"x\"}; caseKind",
                "API_DOOR; {\"name\":\"x\",\"nameEn\":\"x\",\"caseKind\":\"FIRE\"}; caseKind",
                "API_DOOR; {\"name\":\"x\",\"nameEn\":\"x\",\"caseKind\":\"SAFETY_HAZARD\",\"effect\":\"NO\"}; effect",
                "API_DOOR; {\"name\":\"x\",\"nameEn\":\"x\",\"caseKind\":\"SAFETY_HAZARD\",\"recovery\":\"NO\"}; recovery",
                "API_DOOR; {\"name\":\"x\",\"nameEn\":\"x\",\"caseKind\":\"SAFETY_HAZARD\",\"department\":\"NO\"}; department",
                "door; {\"name\":\"x\",\"nameEn\":\"x\",\"caseKind\":\"SAFETY_HAZARD\"}; code"
            })
    void whatIsWrongWithAKindIsSaidOfItsField(String code, String body, String field) {
        Answer answer = kind("admin", code, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("detail")).isNotBlank();
    }

    private Answer kind(String username, String code, String body) {
        return api.send(api.request(username, "/alarm-kinds/" + code)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private List<String> codes(String family) {
        return ruleCodes("family=" + family);
    }
}
