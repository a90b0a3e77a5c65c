package streethub.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;

/** A cover falls silent, or something is heard of it again. */
@RecordApplicationEvents
class SilentCoverTests extends CoverTest {

    @Autowired
    private ApplicationEvents events;

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
}
