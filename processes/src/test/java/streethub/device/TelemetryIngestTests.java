package streethub.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One cover’s messages in every order: what becomes its status, and how often. */
class TelemetryIngestTests extends CoverTest {

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
    void theSameMessageHasItsEffectOnce() {
        Telemetry alarm = tilted(1);
        ingest.ingest(List.of(alarm, alarm));
        ingest.ingest(List.of(alarm));
        cases.close(key());
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
}
