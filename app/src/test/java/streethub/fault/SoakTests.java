package streethub.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import streethub.hub.Caller;
import streethub.hub.HubProcess;

/** A hub that works on and on, which takes too long for every check. */
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "streethub.faults", matches = "long")
class SoakTests {

    private static final long SEED = 20261125;
    private static final Duration WARM_UP = Duration.ofMinutes(2);
    private static final int MINUTES = 10;
    private static final List<String> PATHS = List.of(
            "/api/v1/tasks",
            "/api/v1/incidents",
            "/api/v1/devices",
            "/api/v1/venues",
            "/actuator/health",
            "/v3/api-docs");

    @RegisterExtension
    private final Findings findings = new Findings();

    private final Ledger ledger = new Ledger();
    private HubProcess hub;

    @BeforeAll
    void startsAHub(@TempDir Path folder) {
        hub = new HubProcess(folder.resolve("home"), Map.of());
        hub.start();
    }

    @AfterAll
    void stopsIt() {
        hub.close();
    }

    @Test
    void whatItHoldsStaysTheSameHoweverLongItWorks() throws Exception {
        findings.about(
                "R20", "%d minutes of alarms and requests after %d to warm up".formatted(MINUTES, WARM_UP.toMinutes()));
        List<Alarm> alarms = new ArrayList<>(Alarm.ofCovers(1, 101));
        alarms.addAll(Alarm.ofLifts(1, 41));
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger requests = new AtomicInteger();
        List<Vitals> vitals = new ArrayList<>();
        // Not in the common pool, whose only thread on two cores the load has already.
        try (ExecutorService reader = Executors.newSingleThreadExecutor();
                Load load = new Load(new Gateway(hub.ownBroker(), ledger), ledger, alarms, new Random(SEED))) {
            CompletableFuture<Void> readers = CompletableFuture.runAsync(() -> read(enough, requests), reader);
            try {
                pause(WARM_UP);
                for (int minute = 0; minute <= MINUTES; minute++) {
                    vitals.add(Vitals.of(hub.pid(), hub.database()));
                    pause(minute < MINUTES ? Duration.ofMinutes(1) : Duration.ZERO);
                }
            } finally {
                enough.set(true);
            }
            readers.get();
            load.end();
        }
        findings.counted("at first %s, at last %s".formatted(vitals.getFirst(), vitals.getLast()));
        findings.counted("%,d requests".formatted(requests.get()));
        ledger.balances(hub);
        findings.counted(ledger.toString());
        Vitals first = vitals.getFirst();
        Vitals last = vitals.getLast();
        assertThat(last.heap()).as("heap").isLessThan(first.heap() * 115 / 100);
        assertThat(last.threads()).as("threads").isLessThanOrEqualTo(first.threads() + 5);
        assertThat(last.files()).as("open files").isLessThanOrEqualTo(first.files() + 20);
        assertThat(last.connections()).as("connections").isLessThanOrEqualTo(22);
    }

    private void read(AtomicBoolean enough, AtomicInteger requests) {
        try (Caller caller = new Caller(hub.web())) {
            String token = caller.token("dispatcher", "demo");
            while (!enough.get()) {
                String path = PATHS.get(requests.getAndIncrement() % PATHS.size());
                assertThat(caller.get(path, token).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    private static void pause(Duration duration) {
        await().pollDelay(duration).atMost(duration.plusSeconds(1)).until(() -> true);
    }
}
