package streethub.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.casework.InboxFilter;
import streethub.casework.InboxQueue;
import streethub.casework.InboxUpkeep;
import streethub.casework.TaskInbox;
import streethub.device.KnownDevice;
import streethub.device.Telemetry;
import streethub.device.TelemetryIngest;
import streethub.grid.Grids;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.incident.Handling;
import streethub.incident.IncidentKind;
import streethub.incident.Incidents;
import streethub.incident.Outcome;
import streethub.incident.Report;
import streethub.incident.Triage;
import streethub.incident.Urgency;
import streethub.incident.Verification;
import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/**
 * A hub after years of work: of a hundred open tasks 60 wait for a building's worker to accept an alarm, 34 for a
 * dispatcher, and 6 are held by one; for each open task there are ten finished ones, four to a case.
 */
final class GrownHub implements AutoCloseable {

    private static final int STEPS_OF_A_FINISHED_CASE = 4;

    private final BenchHub hub;
    private final Actor dispatcher;
    private final Actor worker;
    private final GeoPoint place;

    private GrownHub(BenchHub hub) {
        this.hub = hub;
        Accounts accounts = hub.get(Accounts.class);
        this.dispatcher = accounts.find("dispatcher").orElseThrow();
        this.worker = accounts.find("building").orElseThrow();
        this.place = hub.get(Grids.class).centre(building());
    }

    static GrownHub grow(BenchServer server, String name, int open) throws SQLException {
        GrownHub grown = new GrownHub(BenchHub.start(server, name));
        Map<String, Integer> copies = new LinkedHashMap<>();
        copies.put(grown.alarmed(), open * 60 / 100 - 1);
        copies.put(grown.reported(), open * 34 / 100 - 1);
        copies.put(grown.taken(), open * 6 / 100 - 1);
        copies.put(grown.finished(), open * 10 / STEPS_OF_A_FINISHED_CASE - 1);
        List<String> buildings = grown.hub.get(Grids.class).list(GridLevel.BUILDING, null).stream()
                .map(unit -> unit.code().value())
                .toList();
        JdbcTemplate jdbc = grown.hub.get(JdbcTemplate.class);
        String url =
                jdbc.execute((Connection connection) -> connection.getMetaData().getURL());
        try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
            new CaseCopies(connection, grown.building().value(), buildings).fill(copies);
        }
        grown.verify(open);
        return grown;
    }

    private void verify(int open) {
        JdbcTemplate jdbc = hub.get(JdbcTemplate.class);
        int differences = hub.get(InboxUpkeep.class).differences();
        Integer tasks = jdbc.queryForObject("select count(*) from act_ru_task", Integer.class);
        Integer done = jdbc.queryForObject("select count(*) from inbox_task where done_at is not null", Integer.class);
        if (differences != 0 || tasks == null || tasks != open || done == null || done != open * 10) {
            throw new IllegalStateException(
                    tasks + " tasks, " + done + " finished, " + differences + " differences between inbox and engine");
        }
    }

    private String alarmed() {
        hub.get(TelemetryIngest.class)
                .ingest(List.of(new Telemetry(
                        new KnownDevice("cover-001", new DeviceFamily("MANHOLE_COVER"), "EM310-TILT"),
                        UUID.randomUUID(),
                        Instant.now(),
                        Map.of("tilted", true),
                        Telemetry.Nature.LIVE)));
        return hub.get(TaskInbox.class)
                .page(worker, InboxFilter.all(InboxQueue.CLAIMABLE), null, 1)
                .items()
                .getFirst()
                .caseNumber();
    }

    private String reported() {
        Report report = new Report(IncidentKind.FACILITY_FAULT, "路灯不亮", place, null, null);
        return hub.get(Incidents.class)
                .report(Actor.anonymous(), report, List.of())
                .number();
    }

    private String taken() {
        String number = reported();
        TaskInbox inbox = hub.get(TaskInbox.class);
        inbox.page(dispatcher, InboxFilter.all(InboxQueue.CLAIMABLE), null, 50).items().stream()
                .filter(card -> card.caseNumber().equals(number))
                .forEach(card -> inbox.claim(dispatcher, card.id()));
        return number;
    }

    private String finished() {
        String number = reported();
        Incidents incidents = hub.get(Incidents.class);
        Triage triage = new Triage(Urgency.GENERAL, GridLevel.BUILDING.number(), null, null);
        incidents.triage(dispatcher, number, triage);
        incidents.accept(worker, number);
        incidents.handle(worker, number, new Handling("已修好", Outcome.RESOLVED, null, List.of()));
        Actor verifier = hub.get(Accounts.class).find("verifier").orElseThrow();
        incidents.verify(verifier, number, new Verification(true, null));
        return number;
    }

    Actor dispatcher() {
        return dispatcher;
    }

    Actor worker() {
        return worker;
    }

    GridCode building() {
        return Objects.requireNonNull(worker.gridUnit());
    }

    <T> T get(Class<T> type) {
        return hub.get(type);
    }

    @Override
    public void close() {
        hub.close();
    }
}
