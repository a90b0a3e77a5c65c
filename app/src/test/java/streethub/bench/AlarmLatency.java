package streethub.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.apache.camel.CamelContext;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.casework.InboxChanged;
import streethub.integrations.mqtt.TestBroker;

/**
 * P2: how long an alarm takes from its publication until its task is there for everybody to see, at half the rate that
 * the hub can do, the slowest of a hundred, against the bare engine's start of the model at the same rate.
 */
final class AlarmLatency {

    private static final int ALARMS = 200;
    private static final int SATURATING = 600;
    private static final int LANES = 2;
    private static final int DEVICES = (Turns.WARM_UP + Turns.ROUNDS) * 2 * ALARMS + 2 * SATURATING;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final BenchHub hub;
    private final TestBroker broker;
    private final BareEngine bare;
    private final Map<String, Long> visible = new ConcurrentHashMap<>();
    private final AtomicInteger alarms = new AtomicInteger();
    private final AtomicInteger starts = new AtomicInteger();

    private AlarmLatency(BenchHub hub, TestBroker broker, BareEngine bare) {
        this.hub = hub;
        this.broker = broker;
        this.bare = bare;
        hub.afterCommit(InboxChanged.class, task -> visible.putIfAbsent(task.caseNumber(), System.nanoTime()));
    }

    static Row measure(BenchServer server) throws IOException, SQLException, InterruptedException, ExecutionException {
        try (TestBroker broker = new TestBroker(server.home().resolve("p2_broker"));
                BenchHub hub = BenchHub.start(server, "p2_hub", broker.address());
                BareEngine bare = new BareEngine(server.newDatabase("p2_bare"))) {
            BenchDevices.register(hub, DEVICES);
            AlarmLatency latency = new AlarmLatency(hub, broker, bare);
            latency.saturated();
            double rate = 0.5 / latency.saturated();
            Turns turns = Turns.of(() -> latency.published(rate), () -> latency.started(rate));
            return Row.of(
                    "P2",
                    String.format(Locale.ROOT, "published → visible in the inbox, p99 at %.0f/s", rate),
                    turns,
                    "bare engine's start",
                    Goal.atMost(2));
        }
    }

    /** Seconds per alarm when as many as can be are worked on. */
    private double saturated() throws InterruptedException, ExecutionException {
        int before = visible.size();
        return new Drain(hub.get(CamelContext.class), broker.address())
                .run(
                        "sensors-own-format",
                        SATURATING,
                        n -> alarm(alarms.getAndIncrement()),
                        () -> visible.size() >= before + SATURATING);
    }

    private static Drain.Message alarm(int number) {
        return new Drain.Message(
                "streethub/v1/devices/" + BenchDevices.id(number) + "/telemetry",
                "{\"messageId\":\"p2\",\"time\":\"" + Instant.now()
                        + "\",\"values\":{\"tiltX\":43.5,\"tiltY\":0.5,\"tiltZ\":46.1,\"tilted\":true}}");
    }

    private double published(double rate) throws InterruptedException, ExecutionException {
        Map<String, Long> sentAt = new ConcurrentHashMap<>();
        int before = visible.size();
        try (BenchGateway gateway = new BenchGateway(broker.address())) {
            atRate(rate, n -> {
                int number = alarms.getAndIncrement();
                Drain.Message message = alarm(number);
                sentAt.put(BenchDevices.id(number), System.nanoTime());
                return gateway.publish(message.topic(), message.payload());
            });
        }
        long patience = System.nanoTime() + PATIENCE_NANOS;
        while (visible.size() < before + ALARMS) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("alarms that never become visible");
            }
            LockSupport.parkNanos(1_000_000);
        }
        List<Double> seconds = new ArrayList<>();
        hub.get(JdbcTemplate.class)
                .query(
                        "select number, device_id from incident where device_id = any(?)",
                        row -> {
                            seconds.add((visible.getOrDefault(row.getString(1), 0L)
                                            - sentAt.getOrDefault(row.getString(2), 0L))
                                    / 1e9);
                        },
                        (Object) sentAt.keySet().toArray(String[]::new));
        return p99(seconds);
    }

    private double started(double rate) throws InterruptedException, ExecutionException {
        List<CompletableFuture<Double>> durations = new ArrayList<>();
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            atRate(rate, n -> {
                long due = System.nanoTime();
                CompletableFuture<Double> started = CompletableFuture.supplyAsync(
                        () -> {
                            bare.start("p2-" + starts.getAndIncrement());
                            return (System.nanoTime() - due) / 1e9;
                        },
                        lanes);
                durations.add(started);
                return started;
            });
        }
        return p99(durations.stream().map(CompletableFuture::join).toList());
    }

    /** Does it so often a second, whether or not what went before is through. */
    private static void atRate(double rate, IntFunction<CompletableFuture<?>> piece)
            throws InterruptedException, ExecutionException {
        List<CompletableFuture<?>> all = new ArrayList<>();
        long begin = System.nanoTime();
        for (int n = 0; n < ALARMS; n++) {
            long due = begin + (long) (n / rate * 1e9);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            all.add(piece.apply(n));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
    }

    private static double p99(List<Double> seconds) {
        if (seconds.size() != ALARMS) {
            throw new IllegalStateException(seconds.size() + " instead of " + ALARMS);
        }
        return seconds.stream().sorted().toList().get(ALARMS * 99 / 100 - 1);
    }
}
