package streethub.integrations.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import streethub.integrations.web.DemoHub;
import streethub.shared.GridCode;
import tools.jackson.databind.JsonNode;

/** The secretary of the demo's community plans duty at a grid of it that has one worker. */
@ApiTest
class DutyApiTests {

    /** In the same community as the demo's ladder, but not on it. */
    private static final String UNIT = "51011700600102";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String ALL_DAYS =
            "\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"";
    private static final String DAY = body(UNIT, "grid.02", "\"MONDAY\",\"FRIDAY\"", "09:00", "18:00");

    private final ApiClient api;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    DutyApiTests(@Autowired ApiClient api, @Autowired Accounts accounts, @Autowired JdbcClient jdbc) {
        this.api = api;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void oneWorker() {
        if (accounts.find("grid.02").isEmpty()) {
            accounts.create(
                    Actor.system(),
                    new NewAccount(
                            "grid.02", "02网格员", "bamboo river lamp", Set.of(Role.GRID_WORKER), new GridCode(UNIT)));
        }
    }

    @AfterEach
    void nobodyThere() {
        jdbc.sql("delete from duty_leave where grid_code = ?").param(UNIT).update();
        jdbc.sql("delete from duty_shift where grid_code = ?").param(UNIT).update();
    }

    @Test
    void aShiftIsAddedReadChangedAndRemoved() {
        Answer added = add("secretary", DAY);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("displayName")).isEqualTo("02网格员");
        assertThat(added.body().path("weekdays").toString()).isEqualTo("[\"MONDAY\",\"FRIDAY\"]");
        assertThat(added.text("begins")).isEqualTo("09:00");
        assertThat(add("secretary", DAY).body()).isEqualTo(added.body());
        assertThat(shifts()).hasSize(1);

        String path = "/duty/shifts/" + added.body().path("id").asLong();
        String night = body(UNIT, "grid.02", "\"SUNDAY\"", "22:00", "06:00").replace("{", "{\"version\":1,");
        Answer changed = put("secretary", path, night);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("version").asInt()).isEqualTo(2);
        assertThat(duty("2026-11-30T05:59:00%2B08:00")
                        .body()
                        .path("people")
                        .path(0)
                        .path("username")
                        .asString())
                .isEqualTo("grid.02");
        assertThat(put("secretary", path, night).status()).isEqualTo(409);
        assertThat(remove("secretary", path + "?version=1").status()).isEqualTo(409);
        assertThat(remove("secretary", path).status()).isEqualTo(400);
        assertThat(remove("secretary", path + "?version=x").status()).isEqualTo(400);
        assertThat(remove("secretary", path + "?version=2").status()).isEqualTo(204);
        assertThat(remove("secretary", path + "?version=2").status()).isEqualTo(404);
        assertThat(shifts()).isEmpty();
    }

    @Test
    void saysWhoTakesACaseWhereNobodyIsOnDuty() {
        Answer now = duty("2026-11-23T10:00:00%2B08:00");
        assertThat(now.body().path("people")).isEmpty();
        assertThat(now.text("taking")).isEqualTo("510117006001");
        assertThat(now.text("at")).isEqualTo("2026-11-23T10:00:00+08:00");
        Answer above = api.get("building", "/duty?gridUnit=510117006001");
        assertThat(above.body().path("people").path(0).path("username").asString())
                .isEqualTo("community");
    }

    @Test
    void listsTheUnitsWithoutDuty() {
        Answer gaps = api.get("secretary", "/duty/gaps?level=2");
        assertThat(gaps.body().path("items"))
                .extracting(unit -> unit.path("code").asString())
                .contains(UNIT)
                .doesNotContain("51011700600101");
        assertThat(add("admin", DAY).status()).isEqualTo(201);
        assertThat(api.get("secretary", "/duty/gaps?level=2&gridUnit=" + UNIT)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void othersReadTheirOwnPartAndWriteNothing() {
        assertThat(add("community", DAY).status()).isEqualTo(403);
        assertThat(add("resident", DAY).status()).isEqualTo(403);
        assertThat(add(null, DAY).status()).isEqualTo(401);
        assertThat(api.get("dispatcher", "/duty/shifts").body().path("items")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(api.get("building", "/duty/shifts").body().path("items")).hasSize(1);
        assertThat(api.get("building", "/duty/shifts?gridUnit=" + UNIT).status())
                .isEqualTo(403);
        assertThat(api.get("resident", "/duty?gridUnit=" + DemoHub.BUILDING).status())
                .isEqualTo(403);
        assertThat(api.get(null, "/duty/gaps").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                     | 400 | gridUnit",
                "[]                                                     | 400 | body",
                "{\"gridUnit\":\"12\"}                                  | 400 | gridUnit",
                "{\"gridUnit\":\"51011700600102\"}                      | 400 | username",
                "{\"gridUnit\":\"51011700600199\",\"username\":\"x\"}   | 404 | null",
                "{\"gridUnit\":\"510117006002\",\"username\":\"x\"}     | 403 | null"
            })
    void refusesWhatIsMissingOrUnknown(String body, int status, String field) {
        Answer answer = add("secretary", body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("detail")).isNotEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody,       '\"MONDAY\"',   09:00,          18:00,    username",
        "building,     '\"MONDAY\"',   09:00,          18:00,    username",
        "x\\u0000,     '\"MONDAY\"',   09:00,          18:00,    username",
        "grid.02,      '',             09:00,          18:00,    weekdays",
        "grid.02,      'null',         09:00,          18:00,    weekdays",
        "grid.02,      '\"Montag\"',   09:00,          18:00,    weekdays",
        "grid.02,      '\"MONDAY\"',   9 Uhr,          18:00,    begins",
        "grid.02,      '\"MONDAY\"',   24:00,          18:00,    begins",
        "grid.02,      '\"MONDAY\"',   09:00:01,       18:00,    begins",
        "grid.02,      '\"MONDAY\"',   09:00,          \\u0000,  ends"
    })
    void namesTheFieldThatIsWrong(String username, String days, String begins, String ends, String field) {
        Answer answer = add("secretary", body(UNIT, username, days, begins, ends));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
    }

    @Test
    void tenThousandCharactersAreJustAsWrong() {
        String much = "x".repeat(10_000);
        assertThat(add("secretary", body(UNIT, much, "\"MONDAY\"", "09:00", "18:00"))
                        .status())
                .isEqualTo(400);
        assertThat(add("secretary", body(UNIT, "grid.02", "\"" + much + "\"", much, "18:00"))
                        .status())
                .isEqualTo(400);
        assertThat(api.get("secretary", "/duty?gridUnit=" + "5".repeat(1_000)).status())
                .isEqualTo(400);
    }

    @Test
    void fromAndToTheSameIsTheDayRound() {
        assertThat(add("secretary", body(UNIT, "grid.02", "\"MONDAY\"", "08:00", "08:00"))
                        .status())
                .isEqualTo(201);
        assertThat(duty("2026-11-24T07:59:00%2B08:00").body().path("people")).hasSize(1);
        Answer twice = add("secretary", body(UNIT, "grid.02", "\"TUESDAY\"", "07:00", "09:00"));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text("detail")).contains("02网格员", "08:00");
    }

    @Test
    void aLeaveTakesTheWorkerOffDutyUntilItIsRemoved() {
        assertThat(add("secretary", body(UNIT, "grid.02", ALL_DAYS, "00:00", "00:00"))
                        .status())
                .isEqualTo(201);
        String tomorrow = LocalDate.now(ZONE).plusDays(1).toString();
        Answer leave =
                leave("secretary", "grid.02", tomorrow, LocalDate.now(ZONE).plusDays(3) + "T12:00:00+08:00");
        assertThat(leave.status()).as(leave.body().toString()).isEqualTo(201);
        assertThat(leave.text("beginsAt")).isEqualTo(tomorrow + "T00:00:00+08:00");
        assertThat(leave.text("standIn")).isEqualTo("null");
        assertThat(duty(tomorrow).body().path("people")).isEmpty();
        assertThat(duty(LocalDate.now(ZONE).plusDays(4).toString()).body().path("people"))
                .hasSize(1);
        assertThat(leave(
                                "secretary",
                                "grid.02",
                                tomorrow,
                                LocalDate.now(ZONE).plusDays(2).toString())
                        .status())
                .isEqualTo(409);
        assertThat(leave("community", "grid.02", tomorrow, tomorrow).status()).isEqualTo(403);
        Answer backwards = leave("secretary", "grid.02", tomorrow, tomorrow);
        assertThat(backwards.status()).isEqualTo(400);
        assertThat(backwards.text("field")).isEqualTo("endsAt");
        assertThat(leave("secretary", "building", tomorrow, tomorrow).text("field"))
                .isEqualTo("username");
        assertThat(api.get("building", "/duty/leaves").body().path("items")).isEmpty();
        assertThat(api.get("secretary", "/duty/leaves?gridUnit=" + UNIT).body().path("items"))
                .hasSize(1);
        String path = "/duty/leaves/" + leave.body().path("id").asLong();
        assertThat(remove("community", path).status()).isEqualTo(403);
        assertThat(remove("secretary", path).status()).isEqualTo(204);
        assertThat(remove("secretary", path).status()).isEqualTo(404);
        assertThat(remove("secretary", "/duty/leaves/x").status()).isEqualTo(404);
        assertThat(duty(tomorrow).body().path("people")).hasSize(1);
    }

    private Answer leave(String by, String username, String begins, String ends) {
        return api.post(
                by,
                "/duty/leaves",
                "{\"gridUnit\":\"%s\",\"username\":\"%s\",\"beginsAt\":\"%s\",\"endsAt\":\"%s\",\"reason\":\"病假\"}"
                        .formatted(UNIT, username, begins, ends));
    }

    private Answer duty(String at) {
        return api.get("secretary", "/duty?gridUnit=" + UNIT + "&at=" + at);
    }

    private JsonNode shifts() {
        return api.get("secretary", "/duty/shifts?gridUnit=" + UNIT).body().path("items");
    }

    private Answer add(@Nullable String username, String body) {
        return api.post(username, "/duty/shifts", body);
    }

    private Answer put(String username, String path, String body) {
        return api.send(api.request(username, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private Answer remove(String username, String path) {
        return api.send(api.request(username, path).DELETE());
    }

    private static String body(String unit, String username, String days, String begins, String ends) {
        return "{\"gridUnit\":\"%s\",\"username\":\"%s\",\"weekdays\":[%s],\"begins\":\"%s\",\"ends\":\"%s\"}"
                .formatted(unit, username, days, begins, ends);
    }
}
