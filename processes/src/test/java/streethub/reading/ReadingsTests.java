package streethub.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import streethub.testing.HubTest;

@HubTest
class ReadingsTests {

    private static final Instant NOON = Instant.parse("2031-03-02T12:00:00Z");

    @Autowired
    private ReadingStore store;

    @Autowired
    private ReadingDays days;

    @Autowired
    private PlatformTransactionManager transactions;

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
        store.rollUp(NOON);
        store.rollUp(NOON.plusSeconds(3600));
        assertThat(store.hours(device, "pressure", NOON, NOON.plusSeconds(3600)))
                .containsExactly(new HourOfReadings(NOON, 10, 25, 40, 2));
        store.keep(List.of(reading(30, 1)));
        store.rollUp(NOON);
        assertThat(store.hours(device, "pressure", NOON, NOON.plusSeconds(7200)))
                .containsExactly(
                        new HourOfReadings(NOON, 1, 17, 40, 3),
                        new HourOfReadings(NOON.plusSeconds(3600), 99, 99, 99, 1));
        assertThat(store.hours(device, "open", NOON, NOON.plusSeconds(7200))).isEmpty();
    }

    @Test
    void anHourIsWorkedOutHoweverLateItsReadingsCome() {
        Instant dayBefore = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(30, ChronoUnit.HOURS);
        store.keep(List.of(new Reading(device, dayBefore.plusSeconds(60), Map.of("pressure", 10))));
        later(1).rollUp();
        assertThat(mean(dayBefore)).containsExactly(10.0);
        store.keep(List.of(new Reading(device, dayBefore.plusSeconds(120), Map.of("pressure", 20))));
        later(0).rollUp();
        assertThat(mean(dayBefore))
                .as("what arrives in this hour is of the next run")
                .containsExactly(10.0);
        later(1).rollUp();
        assertThat(mean(dayBefore)).containsExactly(15.0);
        assertThat(store.due(Instant.now().plus(2, ChronoUnit.HOURS))).doesNotContain(dayBefore);
    }

    @Test
    void anHourWhoseReadingsHaveGoneStaysAsItWas() {
        Instant longAgo = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(40, ChronoUnit.DAYS);
        store.keep(List.of(new Reading(device, longAgo.plusSeconds(60), Map.of("pressure", 10))));
        later(1).rollUp();
        assertThat(mean(longAgo)).isEmpty();
        assertThat(store.due(Instant.now().plus(2, ChronoUnit.HOURS))).doesNotContain(longAgo);
    }

    private List<Double> mean(Instant hour) {
        return store.hours(device, "pressure", hour, hour.plusSeconds(3600)).stream()
                .map(HourOfReadings::mean)
                .toList();
    }

    private ReadingUpkeep later(int hours) {
        return new ReadingUpkeep(
                days,
                store,
                new ReadingSettings(Duration.ofDays(32), Duration.ofDays(400)),
                transactions,
                Clock.offset(Clock.systemUTC(), Duration.ofHours(hours)));
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
