package streethub.bench;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.integrations.mqtt.TestBroker;

/**
 * P3: how many statuses a second come from the broker's queue into the devices' table, against the same client whose
 * route does nothing, the same rows written in batches as large by hand, and row by row.
 */
final class StatusIngest {

    private static final int DEVICES = 5_000;
    private static final int BATCH = 100;
    private static final int LANES = 2;
    private static final int ROWS = 400;
    private static final String VALUES = "{\"tiltX\": 0.5, \"tiltY\": 1.0, \"tiltZ\": 88.5, \"battery\": 92}";

    private static final String BY_BATCH = """
            update device d set last_seen = f.at, state = 'NORMAL', readings = d.readings || f.readings::jsonb
            from unnest(?::text[], ?::timestamptz[], ?::text[]) as f(id, at, readings)
            where d.id = f.id and (d.last_seen is null or f.at >= d.last_seen)""";

    private static final String BY_ROW = "update device set last_seen = ?, state = 'NORMAL',"
            + " readings = readings || ?::jsonb where id = ? and (last_seen is null or last_seen <= ?)";

    private final Drain drain;
    private final JdbcTemplate jdbc;
    private final AtomicInteger swallowed = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();

    private StatusIngest(Drain drain, JdbcTemplate jdbc) {
        this.drain = drain;
        this.jdbc = jdbc;
    }

    static void measure(BenchServer server, Consumer<Row> table)
            throws SQLException, InterruptedException, ExecutionException {
        try (TestBroker broker = new TestBroker(server.home().resolve("p3_broker"));
                BenchHub hub = BenchHub.start(server, "p3", broker.address())) {
            BenchDevices.register(hub, DEVICES);
            CamelContext camel = hub.get(CamelContext.class);
            StatusIngest ingest = new StatusIngest(new Drain(camel, broker.address()), hub.get(JdbcTemplate.class));
            camel.addRoutes(ingest.intoNothing());
            String what = "status, MQTT to table, %,d devices".formatted(DEVICES);
            table.accept(Row.ofRates(
                    "P3", what, Turns.of(ingest::ours, ingest::nothing), "route that does nothing", Goal.atLeast(0.8)));
            table.accept(Row.ofRates(
                    "P3", what, Turns.of(ingest::ours, ingest.byBatch()), "batches by hand", Goal.atLeast(0.6)));
            table.accept(
                    Row.ofRates("P3", what, Turns.of(ingest::ours, ingest.byRow()), "row by row", Goal.atLeast(10)));
        } catch (SQLException | InterruptedException | ExecutionException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private RouteBuilder intoNothing() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("mqtt5:bench-nothing?topics=RAW(nothing/+/telemetry)&lanes=" + LANES)
                        .routeId("nothing")
                        .process(exchange -> swallowed.addAndGet(exchange.getMessage()
                                .getMandatoryBody(List.class)
                                .size()));
            }
        };
    }

    private double ours() throws InterruptedException, ExecutionException {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return drain.run(
                "sensors-own-format",
                DEVICES,
                n -> message("streethub/v1/devices/" + BenchDevices.id(n) + "/telemetry", at),
                () -> count(at) == DEVICES);
    }

    private double nothing() throws InterruptedException, ExecutionException {
        Instant at = Instant.now();
        swallowed.set(0);
        return drain.run(
                "nothing",
                DEVICES,
                n -> message("nothing/" + BenchDevices.id(n) + "/telemetry", at),
                () -> swallowed.get() >= DEVICES);
    }

    private static Drain.Message message(String topic, Instant at) {
        return new Drain.Message(
                topic,
                "{\"messageId\":\"" + at.toEpochMilli() + "\",\"time\":\"" + at + "\",\"values\":" + VALUES + "}");
    }

    private int count(Instant at) {
        Integer count = jdbc.queryForObject(
                "select count(*) from device where last_seen >= ? and id like 'bench-%'",
                Integer.class, Timestamp.from(at));
        return count == null ? 0 : count;
    }

    private Block byBatch() {
        Block batches = Block.of(LANES, DEVICES / BATCH, () -> {
            String at = Instant.now().toString();
            int first = Math.floorMod(next.getAndAdd(BATCH), DEVICES);
            String[] ids = new String[BATCH];
            String[] times = new String[BATCH];
            String[] values = new String[BATCH];
            for (int n = 0; n < BATCH; n++) {
                ids[n] = BenchDevices.id(first + n);
                times[n] = at;
                values[n] = VALUES;
            }
            jdbc.update(BY_BATCH, ids, times, values);
        });
        return () -> batches.run() / BATCH;
    }

    private Block byRow() {
        return Block.of(LANES, ROWS, () -> {
            Timestamp at = Timestamp.from(Instant.now());
            jdbc.update(BY_ROW, at, VALUES, BenchDevices.id(Math.floorMod(next.getAndIncrement(), DEVICES)), at);
        });
    }
}
