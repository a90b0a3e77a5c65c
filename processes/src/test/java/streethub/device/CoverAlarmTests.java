package streethub.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import streethub.alarm.RememberedCases;
import streethub.incident.Raised;

/** What a cover says becomes a case, or ends the alarm. */
class CoverAlarmTests extends CoverTest {

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
    void aReadingThatSaysNothingOfTheAlarmDoesNotEndIt() {
        ingest.ingest(List.of(tilted(1)));
        ingest.ingest(List.of(reading(2, Map.of("battery", 50))));

        assertThat(status().state()).isEqualTo(DeviceState.ALARM);
        assertThat(status().values()).containsEntry("battery", 50);
        assertThat(cases.log).containsExactly("opened " + key());
    }

    @Test
    void twoKindsOfAlarmAreTwoCases() {
        ingest.ingest(List.of(reading(1, Map.of("tilted", true, "open", true))));

        assertThat(cases.log).containsExactlyInAnyOrder("opened " + key(), "opened " + cover.id() + ":COVER_OPEN");
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
}
