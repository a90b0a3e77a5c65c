package streethub.device;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import streethub.alarm.AlarmWatch;
import streethub.alarm.RememberedCases;
import streethub.casework.engine.Processes;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.reading.ReadingStore;
import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.testing.HubTest;

/** One cover, and messages of it by the minute. */
@HubTest
abstract class CoverTest {

    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    static final GridCode BUILDING = new GridCode("5101170060010101001");
    static final Actor STAFF = new Actor("dispatcher", "", Set.of(Role.DISPATCHER), new GridCode("510117006"));

    @Autowired
    Devices devices;

    @Autowired
    DeviceTable table;

    @Autowired
    private MessageKeys keys;

    @Autowired
    ReadingStore history;

    @Autowired
    private OutageTable outages;

    @Autowired
    private NoteTable notes;

    @Autowired
    private Processes processes;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private BeanFactory hub;

    final RememberedCases cases = new RememberedCases();
    TelemetryIngest ingest;
    KnownDevice cover;

    @BeforeEach
    void registersACover() {
        ingest = ingestInto(cases);
        cover = register("cover-" + UUID.randomUUID());
    }

    TelemetryIngest ingestInto(RememberedCases desk) {
        AlarmWatch watch = desk.watch(hub);
        DeviceTurn turn = new DeviceTurn(table, keys, watch, notes, history, outages);
        return new TelemetryIngest(
                table, history, watch, new Storm(watch, turn, processes, transactions), turn, transactions);
    }

    KnownDevice register(String id) {
        devices.register(
                Actor.system(),
                List.of(new NewDevice(
                        id,
                        new DeviceFamily("MANHOLE_COVER"),
                        "井盖",
                        null,
                        "EM310-TILT",
                        new GeoPoint(30.83, 103.83),
                        BUILDING)));
        return devices.find(List.of(id)).orElseThrow();
    }

    DeviceView status() {
        return devices.get(STAFF, cover.id());
    }

    String key() {
        return cover.id() + ":COVER_TILTED";
    }

    Telemetry tilted(int minute) {
        return reading(minute, Map.of("tiltX", 43.5, "tilted", true));
    }

    Telemetry calm(int minute) {
        return reading(minute, Map.of("tiltX", 0.5, "tilted", false, "battery", 90));
    }

    Telemetry reading(int minute, Map<String, Object> values) {
        return new Telemetry(cover, UUID.randomUUID(), at(minute), values, Telemetry.Nature.LIVE);
    }

    static Instant at(int minute) {
        return NOON.plusSeconds(60L * minute);
    }
}
