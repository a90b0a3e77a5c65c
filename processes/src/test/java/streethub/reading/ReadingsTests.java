package streethub.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.testing.HubTest;

@HubTest
class ReadingsTests {

    private static final Instant NOON = Instant.parse("2031-03-02T12:00:00Z");

    @Autowired
    private ReadingStore store;

    @Autowired
    private ReadingDays days;

    @Autowired
    private JdbcClient jdbc;

    private final String device = "r-" + UUID.randomUUID();

    @Test
    void areKeptOnceAndReadInTheirOrder() {
        store.keep(List.of(reading(2, 20), reading(1, 10), reading(2, 99)));
        store.keep(List.of(reading(1, 11), reading(3, 30)));

        assertThat(store.of(device, NOON, NOON.plusSeconds(180), 10))
                .extracting(one -> one.values().get("pressure"))
                .containsExactly(10, 20);
        assertThat(store.of(device, NOON, NOON.plusSeconds(999), 2)).hasSize(2);
        store.keep(List.of());
    }

    @Test
    void whatCameBeforeItsDayWasMadeMovesIntoIt() {
        store.keep(List.of(reading(1, 10)));
        assertThat(partition()).isEqualTo("device_reading_default");
        days.make(LocalDate.of(2031, 3, 2));
        days.make(LocalDate.of(2031, 3, 2));
        assertThat(partition()).isEqualTo("device_reading_20310302");
        assertThat(store.of(device, NOON, NOON.plusSeconds(999), 10)).hasSize(1);

        days.dropBefore(LocalDate.of(2026, 11, 1));
        assertThat(store.of(device, NOON, NOON.plusSeconds(999), 10)).hasSize(1);
        jdbc.sql("drop table device_reading_20310302").update();
    }

    @Test
    void oldDaysGo() {
        LocalDate old = LocalDate.of(2019, 5, 6);
        days.make(old);
        store.keep(List.of(
                new Reading(device, Instant.parse("2019-05-06T01:00:00Z"), Map.of("a", 1)),
                new Reading(device, Instant.parse("2019-05-09T01:00:00Z"), Map.of("a", 1))));
        days.dropBefore(old.plusDays(2));
        assertThat(store.of(device, Instant.EPOCH, NOON, 10)).hasSize(1);
        days.dropBefore(old.plusDays(9));
        assertThat(store.of(device, Instant.EPOCH, NOON, 10)).isEmpty();
    }

    @Test
    void anHourKeepsTheLeastTheMeanAndTheMost() {
        store.keep(List.of(reading(0, 10), reading(59, 40), reading(60, 99)));
        store.rollUp(NOON, NOON.plusSeconds(7200));
        assertThat(store.hours(device, "pressure", NOON, NOON.plusSeconds(3600)))
                .containsExactly(new HourOfReadings(NOON, 10, 25, 40, 2));
        store.keep(List.of(reading(30, 1)));
        store.rollUp(NOON, NOON.plusSeconds(7200));
        assertThat(store.hours(device, "pressure", NOON, NOON.plusSeconds(7200)))
                .containsExactly(
                        new HourOfReadings(NOON, 1, 17, 40, 3),
                        new HourOfReadings(NOON.plusSeconds(3600), 99, 99, 99, 1));
        assertThat(store.hours(device, "open", NOON, NOON.plusSeconds(7200))).isEmpty();
    }

    private String partition() {
        return jdbc.sql("select tableoid::regclass::text from device_reading where device_id = :device")
                .param("device", device)
                .query(String.class)
                .single();
    }

    private Reading reading(int minute, int pressure) {
        return new Reading(device, NOON.plusSeconds(60L * minute), Map.of("pressure", pressure, "open", false));
    }
}
