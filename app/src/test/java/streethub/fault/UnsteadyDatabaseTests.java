package streethub.fault;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.hub.HubProcess;

/** A hub with a PostgreSQL of others, which throws it out, is cut off, falls silent and gets slow. */
@TestInstance(Lifecycle.PER_CLASS)
class UnsteadyDatabaseTests {

    private static final long SEED = 20261125;
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final int MESSAGES = 40;
    private static final int ROUNDS = Extent.of(1, 3);

    /** After so long without an answer the hub gives up on a connection. */
    private static final int PATIENCE_S = Extent.of(5, 25);

    @RegisterExtension
    private final Findings findings = new Findings();

    private final Ledger ledger = new Ledger();
    private final Random random = new Random(SEED);
    private EmbeddedPostgres postgres;
    private JdbcClient database;
    private Link link;
    private HubProcess hub;
    private Gateway gateway;

    @BeforeAll
    void startsAHubOnAnotherDatabase(@TempDir Path folder) throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("pg"))
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
        database = JdbcClient.create(postgres.getPostgresDatabase());
        link = new Link(postgres.getPort());
        hub = new HubProcess(
                folder.resolve("home"),
                Map.of(
                        "SPRING_DATASOURCE_URL", link.url(),
                        "SPRING_DATASOURCE_USERNAME", "postgres",
                        "STREETHUB_DATABASE_PATIENCE", Integer.toString(PATIENCE_S)));
        hub.start();
        gateway = new Gateway(hub.ownBroker(), ledger);
    }

    @AfterAll
    void stopsAll() throws Exception {
        gateway.close();
        hub.close();
        link.close();
        postgres.close();
    }

    @Test
    void aDatabaseThatThrowsItOutIsAskedAgain() {
        suffers("connections ended by the server", 0, () -> database.sql("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where application_name = 'PostgreSQL JDBC Driver' and pid <> pg_backend_pid()""")
                .query(Integer.class)
                .single());
    }

    @Test
    void aLineThatIsCutIsMendedWithoutLoss() {
        suffers("line cut", Extent.of(2, 5), link::cut);
    }

    @Test
    void aLineThatSwallowsEverythingIsGivenUpAndReplaced() {
        suffers("line swallows everything", Extent.of(7, 30), link::swallow);
    }

    @Test
    void aSlowLineOnlyTakesLonger() {
        suffers("2 s more for each answer", Extent.of(4, 40), () -> link.slow(Duration.ofSeconds(1)));
    }

    /** Alarms come before, while and after; when all is well again, they are cases within half a minute. */
    private void suffers(String what, int seconds, Runnable trouble) {
        findings.about("R3", "database: %s, %d times for %d s".formatted(what, ROUNDS, seconds));
        Duration slowest = Duration.ZERO;
        for (int round = 0; round < ROUNDS; round++) {
            send();
            trouble.run();
            send();
            await().pollDelay(Duration.ofSeconds(seconds))
                    .atMost(Duration.ofSeconds(seconds + 1))
                    .until(() -> true);
            link.mend();
            Instant mended = Instant.now();
            send();
            ledger.balances(database, RECOVERY);
            Duration recovery = Duration.between(mended, Instant.now());
            slowest = recovery.compareTo(slowest) > 0 ? recovery : slowest;
        }
        findings.counted("back to normal within %.1f s".formatted(slowest.toMillis() / 1e3));
        findings.counted(ledger.toString());
    }

    private void send() {
        List<Alarm> alarms = Alarm.ofHydrants(1, 60);
        for (int n = 0; n < MESSAGES; n++) {
            gateway.send(alarms.get(random.nextInt(alarms.size())));
        }
    }
}
