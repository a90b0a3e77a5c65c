package streethub.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import streethub.hub.Caller;
import streethub.hub.HubProcess;
import streethub.hub.HubProcess.Ended;

/**
 * A hub that was started for the first time, in demo mode, as strangers and staff find it from its first second; and
 * what it knows, moved into a hub in earnest.
 */
@TestInstance(Lifecycle.PER_CLASS)
class DemoHubTests {

    private static final String HEALTH = "/actuator/health";

    private final Set<Integer> answersBefore = new HashSet<>();
    private final Map<String, String> tokens = new HashMap<>();
    private Path folder;
    private URI address;
    private String saidWhenUp;
    private HubProcess hub;
    private Caller caller;

    @BeforeAll
    void startsOnAnEmptyHome(@TempDir Path folder) throws IOException {
        this.folder = folder;
        address = URI.create("http://localhost:" + freePort());
        caller = new Caller(address);
        hub = new HubProcess(
                folder.resolve("home"), Map.of("STREETHUB_HTTP_PORT", Integer.toString(address.getPort())));
        hub.begin();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> isUp() || !hub.isAlive());
        saidWhenUp = hub.output();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean isUp() {
        try {
            int answer = caller.get(HEALTH).statusCode();
            if (answer == 200) {
                return true;
            }
            answersBefore.add(answer);
        } catch (UncheckedIOException notYetThere) {
            // Nobody listens on the port.
        }
        return false;
    }

    @AfterAll
    void stops() {
        caller.close();
        hub.close();
    }

    @Test
    void itsHealthIsUpOnlyWhenItHasSaidThatItIsReadyAndWhere() {
        assertThat(answersBefore).isSubsetOf(503);
        assertThat(saidWhenUp).contains("StreetHub is ready: " + address);
        assertThat(hub.web()).isEqualTo(address);
        assertThat(caller.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aStrangerLearnsOfItsHealthNoMoreThanThat() {
        assertThat(caller.get(HEALTH).body()).contains("\"UP\"").doesNotContain("components", "db", "ready");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/info", "/metrics", "/metrics/jvm.memory.used", "/loggers", "/loggers/ROOT"})
    void theActuatorIsForAdministratorsAlone(String path) {
        assertThat(answers("/actuator" + path)).containsExactly(401, 401, 403, 403, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/env", "/heapdump", "/shutdown", "/beans", "/threaddump", "/configprops"})
    void whatTellsSecretsOrStopsTheHubIsNotThereAtAll(String path) {
        assertThat(answers("/actuator" + path)).containsExactly(401, 401, 403, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api", "/api/v1/no-such-route", "/v3/api-docs/no-such-file", "/actuator/health/no-such-part"})
    void aMachineThatGoesAstrayGetsNoPage(String path) {
        HttpResponse<String> answer = caller.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<");
    }

    /** To a stranger, to whoever makes up a token, and to a resident, a dispatcher and an administrator. */
    private List<Integer> answers(String path) {
        return List.of(
                caller.get(path).statusCode(),
                caller.get(path, "sh_made-up").statusCode(),
                caller.get(path, token("resident")).statusCode(),
                caller.get(path, token("dispatcher")).statusCode(),
                caller.get(path, token("admin")).statusCode());
    }

    private String token(String username) {
        return tokens.computeIfAbsent(username, name -> caller.token(name, "demo"));
    }

    @Test
    void nobodyElseChangesWhatIsLogged() {
        String level = "{\"configuredLevel\":\"TRACE\"}";
        assertThat(caller.post("/actuator/loggers/ROOT", null, level).statusCode())
                .isEqualTo(401);
        assertThat(caller.post("/actuator/loggers/ROOT", token("secretary"), level)
                        .statusCode())
                .isEqualTo(403);
        assertThat(caller.get("/actuator/loggers/ROOT", token("admin")).body()).contains("\"effectiveLevel\":\"WARN\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/report", "/inbox", "/no-such-page"})
    void everyPageForbidsFramesSniffingAndTellingOthersWhereOneWas(String path) {
        HttpResponse<String> page = caller.get(path);
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src ", "form-action 'self'", "frame-ancestors 'self'")
                .doesNotContain("*", "http:", "https:");
    }

    @Test
    void aPageWithoutAScriptAllowsNone() {
        for (String path : List.of("/", "/login")) {
            HttpResponse<String> page = caller.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(header(page, "Content-Security-Policy")).as(path).startsWith("default-src 'none';");
            assertThat(page.body()).as(path).doesNotContain("<script");
        }
        HttpResponse<String> report = caller.get("/report");
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(header(report, "Content-Security-Policy")).startsWith("default-src 'self'; script-src 'self' ");
    }

    private static String header(HttpResponse<String> page, String name) {
        return page.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inbox", "/cases", "/me"})
    void aStrangerIsAskedToLogInBeforeTheDesk(String path) {
        HttpResponse<String> page = caller.get(path);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(address.resolve(header(page, "Location"))).isEqualTo(address.resolve("/login"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/engine",
                "/camunda",
                "/camunda/app/cockpit/default/",
                "/camunda-welcome",
                "/app",
                "/app/welcome/default/",
                "/lib/deps.js",
                "/h2-console",
                "/console"
            })
    void theEnginesOwnPagesAreNotThere(String path) {
        assertThat(caller.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whatItKnowsGoesOnInEarnestElsewhereAndItsAccountsDoNot() throws IOException {
        assertThat(reported()).isEqualTo(201);
        hub.database()
                .sql("insert into photo values ('" + "0".repeat(32) + "', now(), 1, 1, 1, true)")
                .update();
        String demosToken = token("admin");
        Map<String, Long> counts = counts(hub);
        Path file = folder.resolve("hub.backup");
        assertEnds(hub.run("backup", file.toString()), 0, "The backup is in " + file, "1 could no longer be found");
        assertEnds(hub.run("restore", file.toString()), 1, "another hub runs on");

        try (HubProcess moved = new HubProcess(folder.resolve("moved"), Map.of("STREETHUB_DEMO", "false"))) {
            assertEnds(moved.run("restore", file.toString()), 0, "Restored from " + file);
            assertEnds(moved.run("restore", file.toString()), 1, "The database is not empty; nothing was restored");
            moved.start();
            assertThat(counts(moved)).isEqualTo(counts);
            try (Caller there = new Caller(moved.web())) {
                assertThat(there.get(HEALTH).statusCode()).isEqualTo(200);
                assertThat(there.logIn("dispatcher", "demo").statusCode()).isEqualTo(401);
                assertThat(there.logIn("admin", "demo").statusCode()).isEqualTo(401);
                assertThat(there.get("/actuator/info", demosToken).statusCode()).isEqualTo(401);
                String password =
                        Files.readString(folder.resolve("moved/admin-password")).strip();
                assertThat(there.get("/actuator/info", there.token("administrator", password))
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    /** What a stranger's report beside one of the demo's devices is answered with. */
    private int reported() {
        String report = hub.database()
                .sql("select json_build_object('kind', 'ROAD_DAMAGE', 'description', 'a hole', 'lat', lat, 'lon', lon)"
                        + " from device where id = 'cover-001'")
                .query(String.class)
                .single();
        return caller.post("/api/v1/incidents", null, report).statusCode();
    }

    private static Map<String, Long> counts(HubProcess hub) {
        return Stream.of(
                        "grid_unit",
                        "account where demo",
                        "access_token",
                        "device",
                        "photo",
                        "incident",
                        "case_event",
                        "inbox_task",
                        "act_ru_task",
                        "act_ru_execution",
                        "act_ru_job")
                .collect(Collectors.toMap(rows -> rows, rows -> hub.database()
                        .sql("select count(*) from " + rows)
                        .query(Long.class)
                        .single()));
    }

    private static void assertEnds(Ended command, int exitCode, String... sentences) {
        assertThat(command.output()).contains(sentences).doesNotContain("\tat ");
        assertThat(command.exitCode()).as(command.output()).isEqualTo(exitCode);
    }
}
