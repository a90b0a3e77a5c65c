package streethub.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.device.KnownDevice;
import streethub.device.Telemetry;
import streethub.device.TelemetryIngest;
import streethub.sensor.DeviceFamily;

/**
 * P1: how many alarms a second become cases with an open task, each in one transaction with the message's key, the case,
 * its timeline, its process and its inbox row, against the starts of the same model on the bare engine: alarms that come
 * one by one, and those that a storm lets queue up.
 */
final class AlarmToTask {

    private static final int THREADS = 4;
    private static final int ALARMS = 300;
    private static final int STORM = 20;
    private static final int DEVICES = (Turns.WARM_UP + Turns.ROUNDS) * 2 * ALARMS;

    private AlarmToTask() {}

    static List<Row> measure(BenchServer server)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        return List.of(
                measure(server, 1, "p1", "one by one"), measure(server, STORM, "p1_storm", "in a storm, by " + STORM));
    }

    /** @param together how many alarms the broker's queue hands over at once, each of another facility */
    private static Row measure(BenchServer server, int together, String name, String how)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        try (BenchHub hub = BenchHub.start(server, name + "_hub");
                BareEngine bare = new BareEngine(server.newDatabase(name + "_bare"))) {
            JdbcTemplate jdbc = hub.get(JdbcTemplate.class);
            // A subdistrict at work: somebody is on duty in every building.
            jdbc.update("insert into duty_shift (grid_code, username, weekdays, begins, ends)"
                    + " select code, 'building', 127, '00:00', '00:00' from grid_unit where level = 4"
                    + " on conflict do nothing");
            BenchDevices.register(hub, DEVICES);
            TelemetryIngest ingest = hub.get(TelemetryIngest.class);
            AtomicInteger alarms = new AtomicInteger();
            AtomicInteger starts = new AtomicInteger();
            Block storms = Block.of(
                    THREADS,
                    ALARMS / together,
                    () -> ingest.ingest(IntStream.range(0, together)
                            .mapToObj(i -> tilted(alarms.getAndIncrement()))
                            .toList()));
            Turns turns = Turns.of(
                    () -> storms.run() / together,
                    Block.of(THREADS, ALARMS, () -> bare.start("case-" + starts.getAndIncrement())));
            verify(
                    alarms.get(),
                    jdbc.queryForObject(
                            "select count(*) from inbox_task i join act_ru_task t on t.id_ = i.task_id"
                                    + " join incident c on c.number = i.case_number"
                                    + " where i.done_at is null and i.task = 'Task_AcceptCase'",
                            Long.class));
            verify(starts.get(), bare.openTasks());
            return Row.ofRates(
                    "P1",
                    "alarm → open task, whole path, " + THREADS + " threads, " + how,
                    turns,
                    "bare engine's start",
                    Goal.atLeast(0.85));
        }
    }

    private static Telemetry tilted(int number) {
        return new Telemetry(
                new KnownDevice(BenchDevices.id(number), new DeviceFamily("MANHOLE_COVER"), "EM310-TILT"),
                UUID.randomUUID(),
                Instant.now(),
                Map.of("tiltX", 43.5, "tiltY", 0.5, "tiltZ", 46.1, "tilted", true, "battery", 92),
                Telemetry.Nature.LIVE);
    }

    private static void verify(long done, @Nullable Long open) {
        if (open == null || open != done) {
            throw new IllegalStateException(done + " were to become open tasks, " + open + " have");
        }
    }
}
