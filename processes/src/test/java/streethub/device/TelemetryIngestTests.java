package streethub.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import streethub.alarm.AlarmWatch;
import streethub.alarm.RememberedCases;
import streethub.casework.engine.Processes;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.incident.Raised;
import streethub.reading.ReadingStore;
import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.testing.HubTest;

/** One cover's messages in every order: what becomes its status, what a case, what neither. */
@HubTest
@RecordApplicationEvents
class TelemetryIngestTests {

    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final GridCode BUILDING = new GridCode("5101170060010101001");
    private static final Actor STAFF = new Actor("dispatcher", "", Set.of(Role.DISPATCHER), new GridCode("510117006"));

    @Autowired
    private Devices devices;

    @Autowired
    private DeviceTable table;

    @Autowired
    private MessageKeys keys;

    @Autowired
    private ReadingStore history;

    @Autowired
    private OutageTable outages;

    @Autowired
    private NoteTable notes;

    @Autowired
    private Processes processes;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BeanFactory hub;

    @Autowired
    private ApplicationEvents events;

    private final RememberedCases cases = new RememberedCases();
    private TelemetryIngest ingest;
    private KnownDevice cover;

    @BeforeEach
    void registersACover() {
        ingest = ingestInto(cases);
        cover = register("cover-" + UUID.randomUUID());
    }

    private TelemetryIngest ingestInto(RememberedCases desk) {
        AlarmWatch watch = desk.watch(hub);
        DeviceTurn turn = new DeviceTurn(table, keys, watch, notes, history, outages);
        return new TelemetryIngest(
                table, history, watch, new Storm(watch, turn, processes, transactions), turn, transactions);
    }

    private KnownDevice register(String id) {
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

    @Test
    void aReadingBecomesTheStatus() {
        ingest.ingest(List.of(calm(1)));

        DeviceView status = status();
        assertThat(status.state()).isEqualTo(DeviceState.NORMAL);
        assertThat(status.lastSeen()).isEqualTo(at(1));
        assertThat(status.values()).containsEntry("tilted", false).containsEntry("battery", 90);
        assertThat(status.battery()).isEqualTo(90);
        assertThat(cases.log).isEmpty();
    }

    @Test
    void theNewestReadingWinsInWhateverOrderTheyCome() {
        ingest.ingest(List.of(reading(5, Map.of("tiltX", 5, "tilted", false)), reading(3, Map.of("tiltX", 3))));
        ingest.ingest(List.of(reading(4, Map.of("tiltX", 4, "battery", 4))));

        assertThat(status().values()).containsEntry("tiltX", 5).doesNotContainKey("battery");
        assertThat(status().lastSeen()).isEqualTo(at(5));
    }

    @Test
    void aReadingOfSomeQuantitiesLeavesTheOthers() {
        ingest.ingest(List.of(calm(1)));
        ingest.ingest(List.of(reading(2, Map.of("battery", 89))));

        assertThat(status().values()).containsEntry("battery", 89).containsEntry("tilted", false);
    }

    @Test
    void anglesWithoutAVerdictTakeTheOldVerdictAway() {
        ingest.ingest(List.of(calm(1)));
        ingest.ingest(List.of(reading(2, Map.of("tiltX", 2))));

        assertThat(status().values()).doesNotContainKey("tilted").containsEntry("tiltX", 2);
    }

    @Test
    void anAlarmOpensACaseRepeatsCountAndRecoveryIsNoted() {
        ingest.ingest(List.of(tilted(1)));
        assertThat(status().state()).isEqualTo(DeviceState.ALARM);
        ingest.ingest(List.of(tilted(2), calm(3)));
        assertThat(status().state()).isEqualTo(DeviceState.NORMAL);
        ingest.ingest(List.of(tilted(4)));

        assertThat(cases.log)
                .containsExactly("opened " + key(), "repeated " + key(), "recovered " + key(), "repeated " + key());
    }

    @Test
    void aNewAlarmAfterClosingIsANewCase() {
        ingest.ingest(List.of(tilted(1), calm(2)));
        cases.close(key());
        ingest.ingest(List.of(tilted(3)));

        assertThat(cases.log).containsExactly("opened " + key(), "recovered " + key(), "opened " + key());
    }

    @Test
    void theSameMessageHasItsEffectOnce() {
        Telemetry alarm = tilted(1);
        ingest.ingest(List.of(alarm, alarm));
        ingest.ingest(List.of(alarm));
        cases.close(key());
        ingest.ingest(List.of(alarm));

        assertThat(cases.log).containsExactly("opened " + key());
    }

    @Test
    void aLateAlarmBecomesACaseButDoesNotTurnTheStatusBack() {
        ingest.ingest(List.of(calm(5)));
        ingest.ingest(List.of(tilted(3)));

        assertThat(status().state()).isEqualTo(DeviceState.NORMAL);
        assertThat(status().lastSeen()).isEqualTo(at(5));
        assertThat(cases.log).containsExactly("opened " + key(), "recovered " + key());
    }

    @Test
    void aLateAlarmOfAnEpisodeWhoseCaseIsClosedOpensNone() {
        ingest.ingest(List.of(tilted(5), calm(6)));
        cases.close(key());
        ingest.ingest(List.of(tilted(4)));

        assertThat(cases.log).containsExactly("opened " + key(), "recovered " + key());
    }

    @Test
    void lateCalmDoesNotEndAnAlarm() {
        ingest.ingest(List.of(tilted(5)));
        ingest.ingest(List.of(calm(4)));

        assertThat(status().state()).isEqualTo(DeviceState.ALARM);
        assertThat(cases.log).containsExactly("opened " + key());
    }

    @Test
    void aReadingThatSaysNothingOfTheAlarmDoesNotEndIt() {
        ingest.ingest(List.of(tilted(1)));
        ingest.ingest(List.of(reading(2, Map.of("battery", 50))));

        assertThat(status().state()).isEqualTo(DeviceState.ALARM);
        assertThat(status().values()).containsEntry("battery", 50);
        assertThat(cases.log).containsExactly("opened " + key());
    }

    @Test
    void memoriesAndSimulationsNeverAlarm() {
        ingest.ingest(List.of(
                new Telemetry(cover, UUID.randomUUID(), at(1), Map.of("open", true), Telemetry.Nature.HISTORY),
                new Telemetry(cover, UUID.randomUUID(), at(2), Map.of("tilted", true), Telemetry.Nature.SIMULATED)));

        assertThat(cases.log).isEmpty();
        assertThat(status().state()).isEqualTo(DeviceState.UNKNOWN);
    }

    @Test
    void aSimulationDoesNotEndAnAlarmEither() {
        ingest.ingest(List.of(tilted(1)));
        ingest.ingest(List.of(
                new Telemetry(cover, UUID.randomUUID(), at(2), Map.of("tilted", false), Telemetry.Nature.SIMULATED)));

        assertThat(status().state()).isEqualTo(DeviceState.ALARM);
        assertThat(cases.log).containsExactly("opened " + key());
    }

    @Test
    void aSimulationIsNoStatusThatALaterMessageWouldActOn() {
        ingest.ingest(List.of(reading(1, Map.of("open", true))));
        ingest.ingest(List.of(simulated(2, Map.of("open", false, "battery", 90))));
        ingest.ingest(List.of(reading(3, Map.of("battery", 80))));
        assertThat(status().state()).isEqualTo(DeviceState.ALARM);
        assertThat(status().values()).containsEntry("open", true);

        KnownDevice silent = register("cover-" + UUID.randomUUID());
        ingest.ingest(List.of(
                new Telemetry(silent, UUID.randomUUID(), at(1), Map.of("battery", 90), Telemetry.Nature.SIMULATED)));
        assertThat(devices.get(STAFF, silent.id()).lastSeen()).isNull();
        assertThat(history.of(silent.id(), at(0), at(9), 10)).isEmpty();
    }

    private Telemetry simulated(int minute, Map<String, Object> values) {
        return new Telemetry(cover, UUID.randomUUID(), at(minute), values, Telemetry.Nature.SIMULATED);
    }

    @Test
    void twoKindsOfAlarmAreTwoCases() {
        ingest.ingest(List.of(reading(1, Map.of("tilted", true, "open", true))));

        assertThat(cases.log).containsExactlyInAnyOrder("opened " + key(), "opened " + cover.id() + ":COVER_OPEN");
    }

    @Test
    void offlineHoldsUntilTheDeviceSpeaksAgain() {
        ingest.ingest(List.of(calm(1)));
        ingest.ingest(List.of(new Presence(cover, at(2), false, false)));
        assertThat(status().state()).isEqualTo(DeviceState.OFFLINE);
        ingest.ingest(List.of(reading(0, Map.of("battery", 1))));
        assertThat(status().state()).isEqualTo(DeviceState.OFFLINE);
        ingest.ingest(List.of(calm(3)));
        assertThat(status().state()).isEqualTo(DeviceState.NORMAL);
    }

    @Test
    void aRetainedOfflineSaysNothingNewOfADeviceThatHasSpoken() {
        ingest.ingest(List.of(calm(1)));
        ingest.ingest(List.of(new Presence(cover, at(2), false, true)));
        assertThat(status().state()).isEqualTo(DeviceState.NORMAL);

        KnownDevice silent = register("cover-" + UUID.randomUUID());
        ingest.ingest(List.of(new Presence(silent, at(2), false, true)));
        assertThat(devices.get(STAFF, silent.id()).state()).isEqualTo(DeviceState.OFFLINE);
    }

    @Test
    void backOnlineShowsTheAlarmThatIsStillOn() {
        ingest.ingest(List.of(tilted(1), new Presence(cover, at(2), false, false)));
        assertThat(status().state()).isEqualTo(DeviceState.OFFLINE);
        ingest.ingest(List.of(new Presence(cover, at(3), true, false)));
        assertThat(status().state()).isEqualTo(DeviceState.ALARM);
    }

    @Test
    void joiningIsProofOfLifeAndNotedOnce() {
        ingest.ingest(List.of(calm(1), new Presence(cover, at(2), false, false)));
        heardAt(1);
        DeviceNote joined = new DeviceNote(cover, UUID.randomUUID(), at(3), DeviceNote.Kind.JOINED, "", true);
        ingest.ingest(List.of(joined, joined));
        ingest.ingest(List.of(joined));

        assertThat(status().state()).isEqualTo(DeviceState.NORMAL);
        assertThat(status().lastSeen()).isEqualTo(at(1));
        assertThat(devices.notes(STAFF, cover.id()))
                .containsExactly(new DeviceNoteView(at(3), DeviceNote.Kind.JOINED, ""));
        table.silence(new DeviceFamily("MANHOLE_COVER"), anHourAgo());
        assertThat(status().state()).isEqualTo(DeviceState.NORMAL);
    }

    @Test
    void whatTheNetworkSaysOfASilentDeviceIsNotedOnly() {
        ingest.ingest(List.of(calm(1), new Presence(cover, at(2), false, false)));
        ingest.ingest(List.of(new DeviceNote(
                cover,
                UUID.randomUUID(),
                at(3),
                DeviceNote.Kind.ERROR,
                "no\u0000 gateway\n" + "x".repeat(400),
                false)));

        assertThat(status().state()).isEqualTo(DeviceState.OFFLINE);
        assertThat(devices.notes(STAFF, cover.id()).getFirst().words())
                .startsWith("no gateway x")
                .hasSize(300);
        assertThat(cases.log).isEmpty();
    }

    @Test
    void onlyTheNewestFiftyNotesAreKept() {
        for (int i = 0; i < 55; i++) {
            ingest.ingest(
                    List.of(new DeviceNote(cover, UUID.randomUUID(), at(i), DeviceNote.Kind.INFO, "note " + i, false)));
        }

        assertThat(devices.notes(STAFF, cover.id())).hasSize(50).first().satisfies(note -> assertThat(note.words())
                .isEqualTo("note 54"));
    }

    @Test
    void silenceMakesADeviceOffline() {
        ingest.ingest(List.of(calm(1)));
        heardAt(1);

        table.silence(new DeviceFamily("MANHOLE_COVER"), at(1));
        assertThat(status().state()).isEqualTo(DeviceState.NORMAL);
        table.silence(new DeviceFamily("MANHOLE_COVER"), at(2));
        assertThat(status().state()).isEqualTo(DeviceState.OFFLINE);
    }

    @Test
    void aDeviceSpeaksWhateverItsClockSays() {
        ingest.ingest(List.of(calm(1)));
        table.silence(new DeviceFamily("MANHOLE_COVER"), anHourAgo());
        assertThat(status().state()).isEqualTo(DeviceState.NORMAL);

        for (Telemetry late : List.of(calm(0), tilted(0))) {
            heardAt(1);
            ingest.ingest(List.of(late));
            table.silence(new DeviceFamily("MANHOLE_COVER"), anHourAgo());
            assertThat(status().state()).isEqualTo(DeviceState.NORMAL);
        }
    }

    private static Instant anHourAgo() {
        return Instant.now().minusSeconds(3600);
    }

    private void heardAt(int minute) {
        jdbc.sql("update device set heard_at = :at where id = :id")
                .param("at", Timestamp.from(at(minute)))
                .param("id", cover.id())
                .update();
    }

    @Test
    void whatIsSaidOfADeviceItselfStandsInsteadOfItsFamilysTime() {
        ingest.ingest(List.of(calm(1)));
        table.correct(cover.id(), "井盖", new GeoPoint(30.83, 103.83), BUILDING, Duration.ofMinutes(15));
        heardMinutesAgo(14);
        table.silence(new DeviceFamily("MANHOLE_COVER"), anHourAgo());
        assertThat(status().state()).isEqualTo(DeviceState.NORMAL);
        heardMinutesAgo(16);
        table.silence(new DeviceFamily("MANHOLE_COVER"), anHourAgo());
        assertThat(status().state()).isEqualTo(DeviceState.OFFLINE);

        ingest.ingest(List.of(calm(2)));
        table.correct(cover.id(), "井盖", new GeoPoint(30.83, 103.83), BUILDING, Duration.ofHours(2));
        heardMinutesAgo(100);
        table.silence(new DeviceFamily("MANHOLE_COVER"), anHourAgo());
        assertThat(status().state()).isEqualTo(DeviceState.NORMAL);
    }

    private void heardMinutesAgo(int minutes) {
        jdbc.sql("update device set heard_at = :at where id = :id")
                .param("at", Timestamp.from(Instant.now().minusSeconds(60L * minutes)))
                .param("id", cover.id())
                .update();
    }

    @Test
    void anotherStateIsToldOnceAndAnotherReadingIsNot() {
        ingest.ingest(List.of(calm(1)));
        ingest.ingest(List.of(calm(2)));
        ingest.ingest(List.of(tilted(3), tilted(4)));
        ingest.ingest(List.of(new Presence(cover, at(5), false, false), new Presence(cover, at(6), false, false)));
        ingest.ingest(List.of(calm(7)));
        assertThat(told()).isEqualTo(4);
        heardAt(7);

        table.silence(new DeviceFamily("MANHOLE_COVER"), at(8));
        table.silence(new DeviceFamily("MANHOLE_COVER"), at(8));
        assertThat(told()).isEqualTo(5);
    }

    private long told() {
        return events.stream(DevicesChanged.class)
                .filter(change -> change.ids().contains(cover.id()))
                .count();
    }

    @Test
    void whenTheCaseFailsNothingStaysNotEvenTheKey() {
        TelemetryIngest failing = ingestInto(new RememberedCases() {
            @Override
            public Raised raise(AlarmReport report) {
                throw new IllegalStateException("no case today");
            }
        });
        Telemetry alarm = tilted(1);

        assertThatThrownBy(() -> failing.ingest(List.of(alarm))).hasMessage("no case today");
        assertThat(status().state()).isEqualTo(DeviceState.UNKNOWN);
        ingest.ingest(List.of(alarm));
        assertThat(cases.log).containsExactly("opened " + key());
    }

    @Test
    void statusOnlyReadingsLeaveNoKeys() {
        ingest.ingest(List.of(calm(1), calm(2)));

        assertThat(jdbc.sql("select count(*) from device_message where device_id = :id")
                        .param("id", cover.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private DeviceView status() {
        return devices.get(STAFF, cover.id());
    }

    private String key() {
        return cover.id() + ":COVER_TILTED";
    }

    private Telemetry tilted(int minute) {
        return reading(minute, Map.of("tiltX", 43.5, "tilted", true));
    }

    private Telemetry calm(int minute) {
        return reading(minute, Map.of("tiltX", 0.5, "tilted", false, "battery", 90));
    }

    private Telemetry reading(int minute, Map<String, Object> values) {
        return new Telemetry(cover, UUID.randomUUID(), at(minute), values, Telemetry.Nature.LIVE);
    }

    private static Instant at(int minute) {
        return NOON.plusSeconds(60L * minute);
    }
}
