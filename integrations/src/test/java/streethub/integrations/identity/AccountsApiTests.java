package streethub.integrations.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.identity.Accounts;
import streethub.identity.Passwords;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import streethub.integrations.web.DemoHub;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Accounts over the API: administrators look after them, everybody changes the own password. */
@ApiTest
class AccountsApiTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OWN = "willow stone bridge";

    private final ApiClient api;
    private final Accounts accounts;
    private final Passwords passwords;

    AccountsApiTests(@Autowired ApiClient api, @Autowired Accounts accounts, @Autowired Passwords passwords) {
        this.api = api;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Test
    void makesAnAccountWithAPasswordThatGivesNoTokenYet() {
        Answer made = api.post("admin", "/accounts", worker("api.new"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/accounts/api.new");
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(made.body().path("account").path("oneTimePassword").asBoolean())
                .isTrue();
        Answer login = logIn("api.new", made.text("oneTimePassword"));
        assertThat(login.status()).isEqualTo(409);
        assertThat(login.header("Content-Type")).startsWith("application/problem+json");
        assertThat(login.text("detail")).contains("一次性密码");
        assertThat(api.post("admin", "/accounts", worker("api.new")).status()).isEqualTo(409);
    }

    @Test
    void listsPageByPage() {
        for (String name : List.of("api.list.a", "api.list.b", "api.list.c")) {
            api.post("admin", "/accounts", worker(name));
        }
        Answer first = api.get("admin", "/accounts?q=api.list&limit=2");
        assertThat(names(first)).containsExactly("api.list.a", "api.list.b");
        Answer second = api.get("admin", "/accounts?q=api.list&limit=2&cursor=" + first.text("next"));
        assertThat(names(second)).containsExactly("api.list.c");
        assertThat(second.body().path("next").isNull()).isTrue();
        assertThat(names(api.get("admin", "/accounts?role=VENUE_MANAGER"))).containsExactly("venue");
        assertThat(names(api.get("admin", "/accounts?open=false&q=api.list"))).isEmpty();
        assertThat(names(api.get("admin", "/accounts?gridUnit=510117006008"))).isEmpty();
    }

    @Test
    void changesWhatIsSentAndTellsTheSecond() {
        api.post("admin", "/accounts", worker("api.edit"));
        Answer edited = patch("admin", "api.edit", "{\"version\":0,\"displayName\":\"改名\"}");
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.text("displayName")).isEqualTo("改名");
        assertThat(edited.text("gridUnit")).isEqualTo(DemoHub.BUILDING.value());
        assertThat(edited.body().path("version").asInt()).isEqualTo(1);
        assertThat(patch("admin", "api.edit", "{\"version\":0,\"displayName\":\"又改\"}")
                        .status())
                .isEqualTo(409);
        Answer resident = patch("admin", "api.edit", "{\"version\":1,\"roles\":[\"RESIDENT\"],\"gridUnit\":\"\"}");
        assertThat(resident.body().path("gridUnit").isNull()).isTrue();
        assertThat(api.get("admin", "/accounts/api.edit").body().path("changes").findValuesAsString("deed"))
                .containsExactly("MOVED", "ROLES", "RENAMED", "CREATED");
    }

    @Test
    void closesReopensAndResets() {
        api.post("admin", "/accounts", worker("api.close"));
        assertThat(verb("admin", "api.close", "close", 0).body().path("open").asBoolean())
                .isFalse();
        assertThat(verb("admin", "api.close", "reset-password", 1).status()).isEqualTo(409);
        Answer reopened = verb("admin", "api.close", "reopen", 1);
        assertThat(reopened.header("Cache-Control")).contains("no-store");
        Answer reset = verb("admin", "api.close", "reset-password", 2);
        assertThat(reset.text("oneTimePassword")).isNotEqualTo(reopened.text("oneTimePassword"));
        assertThat(logIn("api.close", reopened.text("oneTimePassword")).status())
                .isEqualTo(401);
        assertThat(logIn("api.close", reset.text("oneTimePassword")).status()).isEqualTo(409);
    }

    @Test
    void endsTheTokenOfWhoeverIsClosed() {
        String token = settled("api.token");
        assertThat(me(token).status()).isEqualTo(200);
        int version = version("api.token");
        verb("admin", "api.token", "close", version);
        assertThat(me(token).status()).isEqualTo(401);
    }

    @Test
    void changesOnesOwnPasswordAndGoesOnWithAnotherToken() {
        String token = settled("api.own");
        Answer wrong = change(token, "not it", OWN + "!");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text("field")).isEqualTo("present");
        Answer common = change(token, OWN, "password");
        assertThat(common.text("field")).isEqualTo("password");
        assertThat(me(token).status()).isEqualTo(200);
        Answer changed = change(token, OWN, "river " + OWN);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("Cache-Control")).contains("no-store");
        assertThat(me(token).status()).isEqualTo(401);
        assertThat(me(changed.text("token")).text("username")).isEqualTo("api.own");
        assertThat(api.post(null, "/account/password", "{\"present\":\"a\",\"password\":\"b\"}")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dispatcher", "building", "resident"})
    void isForAdministratorsOnlyWhateverTheySend(String username) {
        assertThat(api.get(username, "/accounts").status()).isEqualTo(403);
        assertThat(api.get(username, "/accounts?role=EMPEROR").status()).isEqualTo(403);
        assertThat(api.get(username, "/accounts/building").status()).isEqualTo(403);
        assertThat(api.post(username, "/accounts", "{\"roles\":7}").status()).isEqualTo(403);
        assertThat(patch(username, "building", "{}").status()).isEqualTo(403);
        assertThat(verb(username, "building", "close", 0).status()).isEqualTo(403);
    }

    @Test
    void asksAStrangerToLogIn() {
        assertThat(api.get(null, "/accounts").status()).isEqualTo(401);
        assertThat(api.post(null, "/accounts", "{}").status()).isEqualTo(401);
    }

    @Test
    void nobodyChangesTheirOwnRightsOrClosesThemselves() {
        int version = version("admin");
        assertThat(patch("admin", "admin", "{\"version\":" + version + ",\"roles\":[\"ADMIN\",\"SECRETARY\"]}")
                        .status())
                .isEqualTo(403);
        assertThat(verb("admin", "admin", "close", version).status()).isEqualTo(409);
        assertThat(verb("admin", "admin", "reset-password", version).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    username    | "bad name"
                    username    | 7
                    displayName | "a\\u0000b"
                    displayName | ""
                    roles       | ["EMPEROR"]
                    roles       | [null]
                    roles       | []
                    roles       | "ADMIN"
                    gridUnit    | "x"
                    """)
    void namesTheFieldThatIsBad(String field, String value) {
        ObjectNode sent = (ObjectNode) JSON.readTree(worker("api.bad"));
        sent.set(field, JSON.readTree(value));
        Answer answer = api.post("admin", "/accounts", sent.toString());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).startsWith(field);
    }

    @Test
    void refusesTenThousandCharactersAndUnknownUnitsOfOnesOwn() {
        String endless = "长".repeat(10_000);
        assertThat(api.post("admin", "/accounts", worker("api.bad").replace("网格员", endless))
                        .text("field"))
                .isEqualTo("displayName");
        assertThat(api.post("admin", "/accounts", worker("api.bad").replace(DemoHub.BUILDING.value(), "510117006999"))
                        .text("field"))
                .isEqualTo("gridUnit");
        assertThat(api.post("admin", "/accounts", worker("api.bad").replace(DemoHub.BUILDING.value(), "510117007"))
                        .status())
                .as("a foreign unit")
                .isEqualTo(403);
        assertThat(api.get("admin", "/accounts?q=" + "a".repeat(1_000)).text("field"))
                .isEqualTo("q");
        assertThat(api.get("admin", "/accounts?q=%00").status()).isEqualTo(400);
        assertThat(api.get("admin", "/accounts?cursor=%00").status()).isEqualTo(400);
        assertThat(api.get("admin", "/accounts?role=EMPEROR").text("field")).isEqualTo("role");
        assertThat(api.get("admin", "/accounts?open=maybe").text("field")).isEqualTo("open");
        assertThat(api.get("admin", "/accounts/no-such-account").status()).isEqualTo(404);
        assertThat(patch("admin", "building", "{}").text("field")).isEqualTo("version");
    }

    /** Somebody with a password of their own; their token. */
    private String settled(String username) {
        Answer made = api.post("admin", "/accounts", worker(username));
        passwords.change(accounts.find(username).orElseThrow(), made.text("oneTimePassword"), OWN, "api." + username);
        return logIn(username, OWN).text("token");
    }

    private int version(String username) {
        return api.get("admin", "/accounts/" + username)
                .body()
                .path("account")
                .path("version")
                .asInt();
    }

    private Answer me(String token) {
        return api.send(api.request(null, "/me").header("Authorization", "Bearer " + token));
    }

    private Answer change(String token, String present, String next) {
        return api.send(api.request(null, "/account/password")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"present\":\"" + present + "\",\"password\":\"" + next + "\"}", StandardCharsets.UTF_8)));
    }

    private Answer logIn(String username, String password) {
        return api.post(null, "/tokens", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
    }

    private Answer patch(String by, String username, String body) {
        return api.send(api.request(by, "/accounts/" + username)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    private Answer verb(String by, String username, String verb, int version) {
        return api.post(by, "/accounts/" + username + "/" + verb, "{\"version\":" + version + "}");
    }

    private static String worker(String username) {
        return "{\"username\":\"" + username + "\",\"displayName\":\"网格员\",\"roles\":[\"GRID_WORKER\"],\"gridUnit\":\""
                + DemoHub.BUILDING + "\"}";
    }

    private static List<String> names(Answer answer) {
        return answer.body().path("items").findValuesAsString("username");
    }
}
