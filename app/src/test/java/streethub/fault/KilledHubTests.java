package streethub.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import streethub.hub.Caller;
import streethub.hub.HubProcess;

/**
 * A hub with its own broker and database is killed, loses its database, has slow clients, is stopped and started again,
 * and keeps what it has acknowledged.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class KilledHubTests {

    private static final long SEED = 20261125;
    private static final int KILLS = Extent.of(2, 20);
    private static final int SLOW = Extent.of(20, 50);
    private static final int DATABASE_KILLS = Extent.of(1, 10);

    @RegisterExtension
    private final Findings findings = new Findings();

    private final Ledger ledger = new Ledger();
    private HubProcess hub;
    private Path home;

    @BeforeAll
    void startsAHub(@TempDir Path folder) {
        home = folder.resolve("home");
        hub = new HubProcess(home, Map.of());
        hub.start();
    }

    @AfterAll
    void stopsIt() {
        hub.close();
    }

    @Test
    @Order(1)
    void killedAtRandomPointsUnderLoadItLosesAndDoublesNothing() throws Exception {
        findings.about("R1", "hub killed %d times under load, seed %d".formatted(KILLS, SEED));
        Random random = new Random(SEED);
        List<Alarm> alarms = new ArrayList<>(Alarm.ofCovers(1, 101));
        alarms.addAll(Alarm.ofLifts(1, 41));
        try (Load load = new Load(new Gateway(hub.ownBroker(), ledger), ledger, alarms, new Random(SEED))) {
            for (int kill = 0; kill < KILLS; kill++) {
                load.awaitMore(20 + random.nextInt(200));
                hub.kill();
                assertThat(hub.databaseServers())
                        .as("the orphan that is to be taken over")
                        .isNotEmpty();
                hub.start();
            }
            load.awaitMore(50);
            load.end();
        }
        ledger.balances(hub);
        findings.counted(ledger.toString());
    }

    @Test
    @Order(2)
    void itsDatabaseKilledUnderLoadIsStartedAgainAndNothingIsLostOrDoubled() throws Exception {
        findings.about("R2", "the hub's PostgreSQL killed %d times under load".formatted(DATABASE_KILLS));
        Random random = new Random(SEED);
        try (Load load = new Load(new Gateway(hub.ownBroker(), ledger), ledger, Alarm.ofCovers(1, 101), random)) {
            for (int kill = 0; kill < DATABASE_KILLS; kill++) {
                load.awaitMore(20 + kill * 10);
                hub.killDatabase();
                hub.awaitDatabase();
            }
            load.awaitMore(50);
            load.end();
        }
        ledger.balances(hub);
        findings.counted(ledger.toString());
    }

    @Test
    @Order(3)
    void clientsThatDoNotGetOnKeepNobodyElseWaiting() throws Exception {
        findings.about(
                "R17",
                "%d slow clients of each kind: half a report, answers unread, half a message, a deaf listener"
                        .formatted(SLOW));
        try (SlowClients slow = new SlowClients();
                Caller caller = new Caller(hub.web());
                Load load = new Load(
                        new Gateway(hub.ownBroker(), ledger), ledger, Alarm.ofCovers(1, 60), new Random(SEED))) {
            slow.hearNothing(hub.ownBroker());
            for (int n = 0; n < SLOW; n++) {
                slow.reportHalf(hub.web());
                slow.readNothing(hub.web(), "/v3/api-docs");
                slow.publishHalf(hub.ownBroker(), (byte) ('A' + n % 50));
            }
            String token = caller.token("dispatcher", "demo");
            List<Long> millis = new ArrayList<>();
            for (int n = 0; n < 100; n++) {
                Instant begin = Instant.now();
                assertThat(caller.get("/api/v1/tasks", token).statusCode()).isEqualTo(200);
                millis.add(Duration.between(begin, Instant.now()).toMillis());
            }
            load.awaitMore(200);
            load.end();
            ledger.balances(hub);
            millis.sort(null);
            assertThat(millis.get(94)).as("95 of a hundred pages, in ms").isLessThan(1_000);
            findings.counted("%d lines held, pages p95 %d ms".formatted(slow.count(), millis.get(94)));
            findings.counted(ledger.toString());
        }
    }

    @Test
    @Order(4)
    void aSecondHubOnTheSameHomeSaysSoAndEndsWhileTheFirstGoesOn() throws Exception {
        try (HubProcess second =
                new HubProcess(home.resolveSibling("second"), Map.of("STREETHUB_HOME", home.toString()))) {
            second.begin();
            assertThat(second.ended()).isNotZero();
            assertThat(second.output()).contains("another hub runs on " + home).doesNotContain("\tat ");
        }
        assertThat(health()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void askedToStopUnderLoadItStopsWithBrokerAndDatabaseAndGoesOnWithKeptData() throws Exception {
        try (Load load =
                new Load(new Gateway(hub.ownBroker(), ledger), ledger, Alarm.ofHydrants(1, 61), new Random(SEED))) {
            load.awaitMore(30);
            assertThat(hub.stop()).as("gone within 30 seconds").isTrue();
            assertThat(hub.databaseServers()).isEmpty();
            assertThat(home.resolve("database/postmaster.pid")).doesNotExist();
            new ServerSocket(hub.ownBroker().getPort()).close();
            hub.start();
            load.awaitMore(30);
            load.end();
        }
        ledger.balances(hub);
        assertThat(health()).isEqualTo(200);
    }

    private int health() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(hub.web().resolve("/actuator/health"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
