package streethub.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
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

/** A hub that is no demo, on an empty home: nobody knows it but whoever may read that home. */
@TestInstance(Lifecycle.PER_CLASS)
class EarnestHubTests {

    private Path home;
    private HubProcess hub;
    private Caller caller;

    @BeforeAll
    void starts(@TempDir Path folder) {
        home = folder.resolve("home");
        hub = new HubProcess(home, Map.of("STREETHUB_DEMO", "false"));
        hub.start();
        caller = new Caller(hub.web());
    }

    @AfterAll
    void stops() {
        caller.close();
        hub.close();
    }

    @Test
    void itIsWellWithoutADemoInIt() {
        assertThat(caller.get("/actuator/health").statusCode()).isEqualTo(200);
        for (String table : new String[] {"account where demo", "duty_shift", "device", "incident"}) {
            assertThat(hub.database()
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "dispatcher", "resident", "administrator"})
    void nobodyLogsInWithTheDemosPassword(String username) {
        assertThat(caller.logIn(username, "demo").statusCode()).isEqualTo(401);
    }

    @Test
    void itsFirstAdministratorLogsInWithAPasswordThatOnlyItsOwnerMayRead() throws IOException {
        Path file = home.resolve("admin-password");
        assertThat(hub.output())
                .containsOnlyOnce("StreetHub has its first account: administrator, whose password is in " + file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String password = Files.readString(file).strip();
        assertThat(hub.output()).doesNotContain(password);
        assertThat(Files.readString(home.resolve("logs/streethub.log"))).doesNotContain(password);
        String token = caller.token("administrator", password);
        assertThat(caller.get("/actuator/metrics", token).statusCode()).isEqualTo(200);
    }

    @Test
    void itsFirstAdministratorDrawsTheGrid() throws IOException {
        String token = caller.token(
                "administrator",
                Files.readString(home.resolve("admin-password")).strip());
        HttpResponse<String> taken = caller.send("PUT", "/api/v1/grid-units/geojson", token, """
                {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":
                [[[103.9,30.8],[104,30.8],[104,30.9],[103.9,30.9],[103.9,30.8]]]},
                "properties":{"code":"510117007","name":"甲街道","level":0,"parent":null}}]}""");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(caller.get("/api/v1/grid-units/geojson", token).body()).contains("甲街道");
    }

    @Test
    void startedAgainItMakesNoOtherAdministrator() throws IOException {
        String password = Files.readString(home.resolve("admin-password")).strip();
        assertThat(hub.stop()).isTrue();
        hub.start();
        caller.close();
        caller = new Caller(hub.web());
        assertThat(hub.output()).doesNotContain("first account");
        assertThat(caller.logIn("administrator", password).statusCode()).isEqualTo(201);
    }
}
