package streethub.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.hub.HubProcess;
import streethub.integrations.mqtt.TestBroker;

/** Two hubs share a database, a broker and the work; one is killed, and later comes back to a heap of jobs. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesTests {

    private static final long SEED = 20261125;
    private static final int ALARMS = Extent.of(80, 549);
    private static final int LOCKED = Extent.of(2_000, 100_000);
    private static final int LOCK_S = Extent.of(8, 60);
    private static final Duration TAKEOVER = Duration.ofSeconds(90);
    private static final List<String> MACHINE =
            Extent.LONG ? List.of("-Xmx768m") : List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

    @RegisterExtension
    private final Findings findings = new Findings();

    private final Ledger ledger = new Ledger();
    private TestBroker broker;
    private EmbeddedPostgres postgres;
    private JdbcClient database;
    private HubProcess first;
    private HubProcess second;

    @BeforeAll
    void startsBoth(@TempDir Path folder) throws Exception {
        broker = new TestBroker(folder.resolve("broker"));
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("pg"))
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
        database = JdbcClient.create(postgres.getPostgresDatabase());
        first = node(folder, "first");
        second = node(folder, "second");
        first.start();
        second.start();
    }

    private HubProcess node(Path folder, String name) {
        return new HubProcess(
                folder.resolve(name),
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        postgres.getJdbcUrl("postgres", "postgres"),
                        "SPRING_DATASOURCE_USERNAME",
                        "postgres",
                        "STREETHUB_MQTT_URL",
                        broker.address().toString(),
                        "STREETHUB_NODE",
                        name,
                        "STREETHUB_MQTT_SHARE_GROUP",
                        "hubs",
                        "STREETHUB_SECRET_KEY",
                        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                        "STREETHUB_ENGINE_JOB_LOCK",
                        "PT" + LOCK_S + "S",
                        "STREETHUB_DEADLINE_SCALE",
                        Extent.LONG ? "0.0005" : "0.0002"),
                MACHINE);
    }

    @AfterAll
    void stopsAll() throws Exception {
        first.close();
        second.close();
        broker.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void oneThatIsKilledIsTakenOverFromAndEachDeadlineHasItsEffectOnce() {
        findings.about("R9", "one of two nodes killed while deadlines of %d cases run out".formatted(ALARMS));
        List<Alarm> alarms = new ArrayList<>(Alarm.ofCovers(1, 101));
        alarms.addAll(Alarm.ofHydrants(1, 61));
        alarms.addAll(Alarm.ofLifts(1, 41));
        Collections.shuffle(alarms, new Random(SEED));
        HubProcess survivor;
        try (Gateway gateway = new Gateway(broker.address(), ledger)) {
            alarms.subList(0, ALARMS / 2).forEach(gateway::send);
            String busy = await().atMost(TAKEOVER)
                    .pollInterval(Duration.ofMillis(2))
                    .until(this::busiest, name -> lockedBy(name).size() >= Extent.of(1, 20));
            HubProcess victim = busy.equals("second") ? second : first;
            survivor = victim == second ? first : second;
            victim.kill();
            Instant killed = Instant.now();
            List<String> orphans = lockedBy(busy);
            alarms.subList(ALARMS / 2, ALARMS).forEach(gateway::send);
            await().atMost(TAKEOVER).until(() -> left(orphans) == 0);
            findings.counted("its %d locked jobs done by the other within %d s"
                    .formatted(
                            orphans.size(),
                            Duration.between(killed, Instant.now()).toSeconds()));
        }
        ledger.balances(database, TAKEOVER);
        await().atMost(TAKEOVER).until(() -> handedOver() == ALARMS);
        assertThat(oddTimelines())
                .as("cases that did not escalate once from each level, or were reminded more than once there")
                .isEmpty();
        assertThat(survivor.isAlive()).isTrue();
        findings.counted(ledger.toString());
    }

    /** The node that holds most jobs at this moment: either may be ahead of the other. */
    private String busiest() {
        return database.sql("""
                        select lock_owner_ from act_ru_job where lock_owner_ is not null
                        group by lock_owner_ order by count(*) desc limit 1""").query(String.class).optional().orElse("first");
    }

    private List<String> lockedBy(String node) {
        return database.sql("select id_ from act_ru_job where lock_owner_ = :node")
                .param("node", node)
                .query(String.class)
                .list();
    }

    private int left(List<String> jobs) {
        return database.sql("select count(*) from act_ru_job where id_ = any(:jobs)")
                .param("jobs", jobs.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private int handedOver() {
        return database.sql("select count(*) from incident where status = 'SUSPENDED'")
                .query(Integer.class)
                .single();
    }

    private List<String> oddTimelines() {
        return database.sql("""
                select case_number || ' ' || string_agg(step, ' ' order by id) from case_event
                group by case_number
                having count(*) filter (where step = 'HANDED_OVER' and rule = 'incident.rule.U04') <> 1
                    or count(*) filter (where step = 'ESCALATED') <> count(*) filter (where step = 'DISPATCHED')
                    or count(*) filter (where step = 'REMINDED') > count(*) filter (where step = 'DISPATCHED')""").query(String.class).list();
    }

    @Test
    @Order(2)
    void whatItHadLockedIsDoneSoonAfterItComesBack() throws SQLException {
        findings.about("R18", "%,d jobs locked when the node was killed".formatted(LOCKED));
        first.close();
        second.close();
        LockedJobs jobs = new LockedJobs(postgres.getPostgresDatabase());
        jobs.enter(LOCKED, "first", LOCK_S);
        first.start();
        Instant ready = Instant.now();
        Duration allowed = Duration.ofSeconds(LOCK_S + 10L);
        // To count them costs the database as much as a few jobs.
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(allowed.plus(Duration.ofMinutes(5)))
                .until(() -> jobs.left() == 0);
        Duration took = Duration.between(ready, Instant.now());
        findings.counted("done %.1f s after it was ready, %.0f/s"
                .formatted(took.toMillis() / 1e3, LOCKED / (took.toMillis() / 1e3)));
        assertThat(jobs.done()).isEqualTo(LOCKED);
        assertThat(took).as("lock time and ten seconds").isLessThanOrEqualTo(allowed);
    }
}
