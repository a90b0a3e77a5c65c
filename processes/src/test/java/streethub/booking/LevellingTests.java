package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static streethub.booking.BookingHub.resident;
import static streethub.booking.BookingHub.wish;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;

/** Where it is crowded and where deserted, from what was booked over the last eight weeks. */
@DemoHubTest
@Import(BookingHub.class)
class LevellingTests {

    private static final int WEEKS = 8;
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Bookings bookings;

    @Autowired
    Levelling levelling;

    @Autowired
    BookingHub hub;

    @Autowired
    JdbcClient jdbc;

    /** What was booked of the unit at that hour, on the weekday of that many days ahead, in each of the last weeks. */
    private void past(String unit, int daysAhead, int hour, int weeks, BookingStatus status) {
        for (int week = 1; week <= weeks; week++) {
            Instant from = hub.day(daysAhead - 7 * week)
                    .atTime(LocalTime.of(hour, 0))
                    .atZone(SlotPlan.ZONE)
                    .toInstant();
            jdbc.sql("""
                    insert into booking (number, venue, unit, starts_at, ends_at, holder, holder_name, status,
                        created_at, sequence, version)
                    values (:number, :venue, :unit, :from, :until, 'past', 'past', :status, :from, 1, 1)""")
                    .param("number", "P-" + unit + "-" + from)
                    .param("venue", unit.substring(0, unit.indexOf('-')))
                    .param("unit", unit)
                    .param("from", Timestamp.from(from))
                    .param("until", Timestamp.from(from.plus(HOUR)))
                    .param("status", status.name())
                    .update();
        }
    }

    private HourOfWeek hour(int daysAhead, int hour) {
        return new HourOfWeek(hub.day(daysAhead).getDayOfWeek(), hour);
    }

    @Test
    void theHeatOfAnHourIsTheShareOfItsSlotTimeThatWasTaken() {
        hub.copy("badminton", "heat");
        past("heat-1", 1, 19, WEEKS, BookingStatus.CHECKED_IN);
        past("heat-2", 1, 19, WEEKS, BookingStatus.NO_SHOW);
        past("heat-1", 1, 20, WEEKS, BookingStatus.CONFIRMED);
        past("heat-2", 1, 20, WEEKS, BookingStatus.CANCELLED);
        past("heat-1", 2, 19, 2, BookingStatus.CHECKED_IN);
        VenueHeat heat = levelling.heat("heat");
        assertThat(heat.percents())
                .containsEntry(hour(1, 19), 100)
                .containsEntry(hour(1, 20), 50)
                .containsEntry(hour(2, 19), 12)
                .containsEntry(hour(1, 21), 0)
                .doesNotContainKey(hour(1, 3));
        Instant evening =
                hub.day(1).atTime(LocalTime.of(19, 0)).atZone(SlotPlan.ZONE).toInstant();
        assertThat(heat.level(evening)).isEqualTo(HeatLevel.HOT);
        assertThat(heat.percent(evening, evening.plus(HOUR.multipliedBy(2)))).isEqualTo(75);
        assertThat(heat.level(evening.plus(HOUR), evening.plus(HOUR.multipliedBy(2))))
                .isEqualTo(HeatLevel.MODERATE);
        assertThat(heat.level(evening.plus(HOUR.multipliedBy(2)))).isEqualTo(HeatLevel.QUIET);
    }

    @Test
    void aHallCountsForEachRoomItIsTheSumOf() {
        hub.copy("hall", "warm");
        past("warm-ab", 1, 10, WEEKS, BookingStatus.CONFIRMED);
        past("warm-a", 1, 11, WEEKS, BookingStatus.CONFIRMED);
        VenueHeat heat = levelling.heat("warm");
        assertThat(heat.percent(at(1, 10), at(1, 11))).isGreaterThan(85);
        assertThat(heat.percent(at(1, 11), at(1, 12))).isBetween(43, 70);
    }

    private Instant at(int daysAhead, int hour) {
        return hub.day(daysAhead)
                .atTime(LocalTime.of(hour, 0))
                .atZone(SlotPlan.ZONE)
                .toInstant();
    }

    @Test
    void quietSlotsAreFreeSoonAndTheQuietestComeFirst() {
        hub.copy("badminton", "calm");
        past("calm-1", 3, 20, WEEKS, BookingStatus.CHECKED_IN);
        past("calm-2", 3, 20, WEEKS, BookingStatus.CHECKED_IN);
        List<Slot> quiet = levelling.quiet("calm");
        VenueHeat heat = levelling.heat("calm");
        assertThat(quiet)
                .hasSize(10)
                .allMatch(slot -> slot.state() == SlotState.FREE)
                .allMatch(slot -> heat.level(slot.from(), slot.until()) == HeatLevel.QUIET)
                .noneMatch(slot -> slot.from().equals(at(3, 20)))
                .isSortedAccordingTo((one, other) -> Integer.compare(
                        heat.percent(one.from(), one.until()), heat.percent(other.from(), other.until())));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> levelling.quiet("moon"))
                .matches(refusal -> refusal.kind() == Refusal.Kind.NOT_FOUND);
    }

    @Test
    void amongEqualAlternativesTheQuieterHourComesFirst() {
        hub.copy("badminton", "equal");
        past("equal-1", 4, 17, WEEKS, BookingStatus.CHECKED_IN);
        past("equal-2", 4, 17, WEEKS, BookingStatus.CHECKED_IN);
        Slot wanted = at("equal-1", 4, 18);
        hub.book("equal-anna", wanted);
        hub.book("equal-bo", at("equal-1", 4, 16));
        List<Slot> alternatives =
                ((BookingAnswer.Taken) bookings.book(resident("equal-cai"), wish(wanted))).alternatives();
        List<Instant> onTheCourt = alternatives.stream()
                .filter(slot -> slot.unit().equals("equal-1"))
                .map(Slot::from)
                .toList();
        assertThat(onTheCourt).startsWith(at(4, 19), at(4, 17));
    }

    @Test
    void inHotHoursOneHolderHasOneBookingOpenAndInQuietOnesMore() {
        hub.copy("badminton", "cap");
        for (int hour : List.of(18, 19)) {
            past("cap-1", 2, hour, WEEKS, BookingStatus.CHECKED_IN);
            past("cap-2", 2, hour, WEEKS, BookingStatus.CHECKED_IN);
        }
        hub.book("cap-anna", at("cap-1", 2, 18));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> hub.book("cap-anna", at("cap-1", 2, 19)))
                .matches(refusal -> refusal.kind() == Refusal.Kind.AGAINST_BYLAW)
                .extracting(Refusal::key)
                .isEqualTo("booking.rule.B08");
        assertThat(hub.book("cap-anna", at("cap-1", 2, 20)).status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(hub.book("cap-bo", at("cap-1", 2, 19)).status()).isEqualTo(BookingStatus.CONFIRMED);
    }

    private Slot at(String unit, int daysAhead, int hour) {
        return hub.slots(unit, daysAhead).stream()
                .filter(slot -> slot.from().equals(at(daysAhead, hour)))
                .findFirst()
                .orElseThrow();
    }
}
