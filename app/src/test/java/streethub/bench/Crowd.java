package streethub.bench;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.board.StatusBoard;
import streethub.device.DeviceFilter;
import streethub.device.Devices;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.integrations.mqtt.TestBroker;

/**
 * Scale: a hub of 100 thousand devices, each with a message in five minutes, and of storms of 5 thousand alarms: how many
 * times as many it can take, and what its board costs against the board of a hub with 1 thousand.
 */
final class Crowd {

    private static final int MANY = 100_000;
    private static final int FEW = 1_000;
    private static final int STATUSES = 5_000;
    private static final int STORM = 5_000;
    private static final int STORMS = 3;
    private static final int READINGS = 20;
    private static final Duration EACH_SPEAKS = Duration.ofMinutes(5);

    /** Within which an emergency is to be accepted: by then somebody must have been able to see it. */
    private static final Duration STORM_IS_OVER = Duration.ofMinutes(30);

    private final Drain drain;
    private final JdbcTemplate jdbc;
    private final AtomicInteger spoken = new AtomicInteger();
    private final AtomicInteger alarmed = new AtomicInteger();

    private Crowd(BenchHub hub, TestBroker broker) {
        this.drain = new Drain(hub.get(CamelContext.class), broker.address());
        this.jdbc = hub.get(JdbcTemplate.class);
    }

    static void measure(BenchServer server, Consumer<Row> table)
            throws SQLException, InterruptedException, ExecutionException {
        try (TestBroker broker = new TestBroker(server.home().resolve("scale_broker"));
                BenchHub many = BenchHub.start(server, "scale_many", broker.address());
                BenchHub few = BenchHub.start(server, "scale_few")) {
            BenchDevices.register(many, MANY);
            BenchDevices.register(few, FEW);
            Crowd crowd = new Crowd(many, broker);
            table.accept(crowd.statuses());
            table.accept(crowd.storms());
            table.accept(row(
                    "status board", many, few, hub -> hub.get(StatusBoard.class).of(dispatcher(hub), null, null)));
            table.accept(row("page of 50 facilities, with counts", many, few, hub -> {
                Devices devices = hub.get(Devices.class);
                devices.page(dispatcher(hub), DeviceFilter.ALL, null, 50);
                devices.counts(dispatcher(hub), DeviceFilter.ALL);
            }));
        } catch (SQLException | InterruptedException | ExecutionException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Actor dispatcher(BenchHub hub) {
        return hub.get(Accounts.class).find("dispatcher").orElseThrow();
    }

    private static Row row(String what, BenchHub many, BenchHub few, Consumer<BenchHub> reading)
            throws InterruptedException, ExecutionException {
        Turns turns = Turns.of(
                Block.of(1, READINGS, () -> reading.accept(many)), Block.of(1, READINGS, () -> reading.accept(few)));
        return Row.of("scale", what + " of 100 thousand", turns, "1 thousand", Goal.atMost(3));
    }

    private Row statuses() throws InterruptedException, ExecutionException {
        double needed = EACH_SPEAKS.toSeconds() / (double) MANY;
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < Turns.WARM_UP + Turns.ROUNDS; round++) {
            double one = speak();
            if (round >= Turns.WARM_UP) {
                seconds.add(one);
            }
        }
        return rates("status, MQTT to table, 100 thousand devices", seconds, "each once in five minutes", needed);
    }

    private Row storms() throws InterruptedException, ExecutionException {
        List<Double> seconds = new ArrayList<>();
        for (int storm = 0; storm < STORMS; storm++) {
            seconds.add(storm());
        }
        double needed = STORM_IS_OVER.toSeconds() / (double) STORM;
        return rates("5 thousand alarms at once → open tasks", seconds, "all within half an hour", needed);
    }

    private static Row rates(String what, List<Double> seconds, String against, double needed) {
        return new Row(
                "scale",
                what,
                String.format(Locale.ROOT, "%.0f/s", 1 / Turns.median(seconds)),
                String.format(Locale.ROOT, "%s: %.1f/s", against, 1 / needed),
                seconds.stream().map(one -> needed / one).toList(),
                Goal.atLeast(1));
    }

    private double speak() throws InterruptedException, ExecutionException {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return drain.run(
                "sensors-own-format",
                STATUSES,
                n -> message(Math.floorMod(spoken.getAndIncrement(), MANY), at, "\"tiltX\":0.5,\"battery\":92"),
                () -> count(
                                "select count(*) from device where last_seen >= ? and id like 'bench-%'",
                                Timestamp.from(at))
                        == STATUSES);
    }

    private double storm() throws InterruptedException, ExecutionException {
        int until = alarmed.get() + STORM;
        Instant at = Instant.now();
        return drain.run(
                "sensors-own-format",
                STORM,
                n -> message(alarmed.getAndIncrement(), at, "\"tiltX\":43.5,\"tilted\":true"),
                () -> count("select count(*) from inbox_task where done_at is null and task = ?", "Task_AcceptCase")
                        >= until);
    }

    private static Drain.Message message(int device, Instant at, String values) {
        return new Drain.Message(
                "streethub/v1/devices/" + BenchDevices.id(device) + "/telemetry",
                "{\"messageId\":\"" + at.toEpochMilli() + "-" + device + "\",\"time\":\"" + at + "\",\"values\":{"
                        + values + "}}");
    }

    private int count(String query, Object argument) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Integer.class, argument));
    }
}
