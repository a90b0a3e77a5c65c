package streethub.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Messages of a cover that come late, from its memory, or from somebody who tries it out. */
class LateTelemetryTests extends CoverTest {

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
}
