package streethub.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import streethub.hub.HubProcess;
import streethub.integrations.mqtt.RestartableBroker;

/** A hub with a broker of others, which restarts, is cut off, queues up, repeats itself and passes on rubbish. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class UnsteadyBrokerTest {

    private static final long SEED = 20261125;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int ROUNDS = Extent.of(1, 5);
    private static final int STRAY_COVERS = Extent.of(250, 5_000);
    private static final int BACKLOG = Extent.of(1_500, 10_000);
    private static final int MIXED = Extent.of(200, 2_000);
    private static final int MEGABYTE = 1 << 20;
    private static final int DEEP = 10_000;
    private static final Alarm RETAINED = Alarm.ofLifts(40, 40).getFirst();

    private final Ledger retained = new Ledger();
    private final Instant retainedAt = Instant.now().minusSeconds(60);

    @RegisterExtension
    private final Findings findings = new Findings();

    private final String brokersName;
    private RestartableBroker broker;
    private Link link;
    private HubProcess hub;

    UnsteadyBrokerTest(String brokersName) {
        this.brokersName = brokersName;
    }

    abstract RestartableBroker broker(Path home);

    /** Whether it is worth a start of the hub in each check to see what queued up meanwhile. */
    boolean queuesUpInEachCheck() {
        return true;
    }

    @BeforeAll
    void startsAHubOnAnotherBroker(@TempDir Path folder) throws Exception {
        broker = broker(folder.resolve("broker"));
        link = new Link(broker.port());
        try (Gateway gateway = new Gateway(broker.address(), retained)) {
            gateway.send(RETAINED, "kept by the broker", retainedAt, true);
            retained.acknowledged(RETAINED);
        }
        hub = new HubProcess(
                folder.resolve("home"),
                Map.of("STREETHUB_MQTT_URL", link.address().toString()));
        hub.start();
    }

    @AfterAll
    void stopsAll() throws Exception {
        hub.close();
        link.close();
        broker.close();
    }

    @Test
    void cutOffAndRestartedBrokersLoseAndDoubleNothing() throws Exception {
        findings.about("R4", "%s: line cut and broker restarted %d times under load".formatted(brokersName, ROUNDS));
        Ledger ledger = new Ledger();
        Gateway gateway = new Gateway(broker.address(), ledger);
        try (Load load = new Load(gateway, ledger, Alarm.ofCovers(1, 30), new Random(SEED))) {
            for (int round = 0; round < ROUNDS; round++) {
                load.awaitMore(40);
                link.cut();
                load.awaitMore(20);
                link.mend();
                load.awaitMore(40);
                broker.stop();
                broker.startAgain();
            }
            load.awaitMore(40);
            load.end();
        }
        ledger.balances(hub);
        findings.counted(ledger.toString());
    }

    @Test
    void aLineThatIsCutWhileABacklogIsWorkedOffDelaysItAndNothingElse() {
        findings.about("R4", "%s: line cut while a backlog of %,d is worked off".formatted(brokersName, BACKLOG));
        Ledger ledger = new Ledger();
        Random random = new Random(SEED);
        List<Alarm> alarms = Alarm.ofLifts(31, 39);
        link.cut();
        try (Gateway gateway = new Gateway(broker.address(), ledger)) {
            for (int n = 0; n < BACKLOG; n++) {
                gateway.send(alarms.get(random.nextInt(alarms.size())));
            }
        }
        link.mend();
        await().atMost(SOON).until(() -> ledger.isBegun(hub.database()));
        link.cut();
        link.mend();
        ledger.balances(hub);
        findings.counted(ledger.toString());
    }

    @Test
    void whatCameWhileTheHubWasDownAllBecomesCases() {
        assumeTrue(Extent.LONG || queuesUpInEachCheck(), "in the long run only");
        List<Alarm> alarms = new ArrayList<>(Alarm.ofStrayCovers(STRAY_COVERS));
        findings.about("R5", "%s: %,d alarms queued while the hub is down".formatted(brokersName, alarms.size()));
        Alarm.enterStrayCovers(hub.database(), STRAY_COVERS);
        Ledger ledger = new Ledger();
        hub.kill();
        try (Gateway gateway = new Gateway(broker.address(), ledger)) {
            Collections.shuffle(alarms, new Random(SEED));
            alarms.forEach(gateway::send);
        }
        hub.start();
        Instant up = Instant.now();
        ledger.balances(hub);
        findings.counted("all cases %d s after it was ready"
                .formatted(Duration.between(up, Instant.now()).toSeconds()));
        findings.counted(ledger.toString());
    }

    @Test
    void duplicatesReorderedLateAndRetainedMessagesMakeOneCaseAndTheNewestStatusWins() {
        findings.about("R6", brokersName + ": alarms and statuses doubled, shuffled, late and retained");
        Ledger ledger = new Ledger();
        List<Alarm> alarms = Alarm.ofCovers(31, Extent.of(40, 45));
        Instant begin = Instant.now();
        try (Gateway gateway = new Gateway(broker.address(), ledger)) {
            Random random = new Random(SEED);
            for (Alarm alarm : alarms) {
                List<Integer> order = Stream.of(0, 1, 2, 3, 0, 1, 2, 3, 3).collect(Collectors.toList());
                Collections.shuffle(order, random);
                String run = UUID.randomUUID().toString();
                order.forEach(n -> gateway.send(alarm, run + n, begin.minusSeconds(3_600 - n), false));
                order.stream().distinct().forEach(n -> ledger.acknowledged(alarm));
            }
            for (String device : alarms.stream().map(Alarm::device).distinct().toList()) {
                List<Integer> batteries = Stream.of(50, 51, 52, 53, 54).collect(Collectors.toList());
                Collections.shuffle(batteries, random);
                batteries.forEach(battery -> gateway.send(
                        new Alarm(device, "", "{\"battery\":" + battery + "}"),
                        "battery " + battery,
                        begin.plusSeconds(battery),
                        false));
            }
            gateway.send(RETAINED, "kept by the broker", retainedAt, false);
        }
        ledger.balances(hub);
        retained.balances(hub);
        await().atMost(SOON).untilAsserted(() -> assertThat(batteries(alarms)).containsOnly("54"));
        findings.counted(ledger.toString());
    }

    private List<String> batteries(List<Alarm> alarms) {
        return hub.database()
                .sql("select readings ->> 'battery' from device where id in (:ids)")
                .param("ids", alarms.stream().map(Alarm::device).collect(Collectors.toSet()))
                .query(String.class)
                .list();
    }

    @Test
    void poisonIsPutAsideOnceEachAndTheStreamGoesOn() {
        findings.about(
                "R7",
                "%s: %,d messages, 5 %% of them poison, some of a megabyte, with NUL or 10,000 levels deep"
                        .formatted(brokersName, MIXED));
        Ledger ledger = new Ledger();
        List<Alarm> alarms = Alarm.ofCovers(46, 101);
        List<String> poison = new ArrayList<>();
        String mark = UUID.randomUUID().toString();
        Random random = new Random(SEED);
        try (Gateway gateway = new Gateway(broker.address(), ledger)) {
            for (int n = 0; n < MIXED; n++) {
                if (n % 20 == 7) {
                    poison.add(poison(gateway, alarms.get(n % alarms.size()), mark + " " + n, n / 20));
                } else {
                    gateway.send(alarms.get(random.nextInt(alarms.size())));
                }
                if (n == MIXED / 2) {
                    // Whatever was not acknowledged by now comes a second time.
                    link.cut();
                    link.mend();
                }
            }
        }
        ledger.balances(hub);
        await().atMost(SOON).until(() -> letters(mark).size() >= poison.size());
        // By digest: of what differs, a megabyte would be printed.
        assertThat(letters(mark).stream().map(UnsteadyBrokerTest::digest))
                .containsExactlyInAnyOrderElementsOf(
                        poison.stream().map(UnsteadyBrokerTest::digest).toList());
        findings.counted("%d put aside once each".formatted(poison.size()));
        findings.counted(ledger.toString());
    }

    /** Each kind in its turn, marked so that it is found again; what it is. */
    private static String poison(Gateway gateway, Alarm alarm, String mark, int kind) {
        String named = "{\"messageId\":\"" + mark + "\",\"values\":";
        List<String> kinds = List.of(
                "{not JSON " + mark,
                named + "7}",
                "{\"deviceId\":\"another\",\"values\":{},\"messageId\":\"" + mark + "\"}",
                named + "{\"open\":true}}",
                named + "{\"x\":\"" + "x".repeat(MEGABYTE) + "\"}}",
                named + "{\"x\":\"\0\"}}\0\0",
                named + "{\"x\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}}");
        String payload = kinds.get(kind % kinds.size());
        // What nobody knows the sender of goes to the quarantine.
        String topic = kind % kinds.size() == 3 ? "streethub/v1/devices/nobody/telemetry" : alarm.topic();
        gateway.publish(topic, payload.getBytes(StandardCharsets.UTF_8), false);
        return payload;
    }

    private static String digest(String payload) {
        return payload.length() + ":" + payload.substring(0, Math.min(payload.length(), 120)) + ":"
                + payload.hashCode();
    }

    private List<String> letters(String mark) {
        return hub.database()
                .sql("""
                        select payload from
                          (select payload from dead_letter union all select payload from quarantine_message) as aside
                        where position(:mark in payload) > 0""")
                .param("mark", mark.getBytes(StandardCharsets.UTF_8))
                .query((row, n) -> new String(row.getBytes("payload"), StandardCharsets.UTF_8))
                .list();
    }
}
