package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestClock.MovableClock;

/** What has come of levelling, with eight weeks of which every booking is known. */
@DemoHubTest
@Import(BookingHub.class)
class LevellingEffectsTests {

    private static final int WEEK = 7;

    @Autowired
    LevellingEffects effects;

    @Autowired
    BookingHub hub;

    @Autowired
    DemoPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** Books an hour of both courts on every day from that many days ago on, for four weeks. */
    private void fourWeeks(String venue, int daysAgo, int hour) {
        for (int ago = daysAgo; ago > daysAgo - 4 * WEEK; ago--) {
            LocalDate day = hub.day(-ago);
            Instant from =
                    day.atTime(LocalTime.of(hour, 0)).atZone(SlotPlan.ZONE).toInstant();
            for (String unit : new String[] {venue + "-1", venue + "-2"}) {
                jdbc.sql("""
                        insert into booking (number, venue, unit, starts_at, ends_at, holder, holder_name, status,
                            created_at, sequence, version)
                        values (:number, :venue, :unit, :from, :until, 'past', 'past', 'CHECKED_IN', :from, 1, 1)""")
                        .param("number", "E-" + unit + "-" + from)
                        .param("venue", venue)
                        .param("unit", unit)
                        .param("from", Timestamp.from(from))
                        .param("until", Timestamp.from(from.plus(Duration.ofHours(1))))
                        .update();
            }
        }
    }

    private void open(String venue, String hours) {
        jdbc.sql("update venue set opening_hours = :hours where id = :venue")
                .param("hours", hours)
                .param("venue", venue)
                .update();
    }

    private LevellingEffect effect(String venue) {
        return effects.of(people.as("secretary"), venue);
    }

    @Test
    void showsHowTheSameBusyAndQuietHoursHaveChanged() {
        hub.copy("badminton", "even");
        open("even", "Mo-Su,PH 16:00-20:00");
        // Four hours a day: one full for eight weeks, one that filled up in the last four.
        fourWeeks("even", 8 * WEEK, 19);
        fourWeeks("even", 4 * WEEK, 19);
        fourWeeks("even", 4 * WEEK, 18);
        LevellingEffect.Comparison recent = effect("even").recent();
        assertThat(recent.isTelling()).isTrue();
        assertThat(recent.before().from()).isEqualTo(hub.day(-8 * WEEK));
        assertThat(recent.before().until()).isEqualTo(hub.day(-4 * WEEK));
        assertThat(recent.after().until()).isEqualTo(hub.day(0));
        assertThat(recent.before().bookings()).isEqualTo(56);
        assertThat(recent.after().bookings()).isEqualTo(112);
        assertThat(recent.before().percents()).hasSize(28);
        assertThat(recent.before().peak()).isEqualTo(100);
        assertThat(recent.after().peak()).isEqualTo(100);
        assertThat(recent.after().quiet()).isZero();
        // A quarter at 100 of mean 25 spreads by 43.3, a half at 100 by 50.
        assertThat(recent.before().spread()).isEqualTo(43);
        assertThat(recent.after().spread()).isEqualTo(50);
        assertThat(effect("even").since()).isNull();
        assertThat(effect("even").switched()).isNull();
    }

    @Test
    void hoursThatOnlyOneTermHasDoNotMakeItLookMoreEven() {
        // A year whose holidays nobody has asked for yet.
        clock.forward(Duration.ofDays(5 * 365));
        hub.copy("badminton", "feast");
        open("feast", "Mo-Su 18:00-20:00; PH 06:00-20:00");
        fourWeeks("feast", 8 * WEEK, 19);
        fourWeeks("feast", 4 * WEEK, 19);
        jdbc.sql("insert into calendar_day (day, kind, name, source) values (:day, 'HOLIDAY', '节', 'test')")
                .param("day", hub.day(-8 * WEEK + 1))
                .update();
        LevellingEffect.Comparison recent = effect("feast").recent();
        assertThat(recent.before().percents()).hasSizeGreaterThan(14);
        assertThat(recent.after().percents()).hasSize(14);
        assertThat(recent.before().spread()).isEqualTo(50);
        assertThat(recent.after().spread()).isEqualTo(50);
    }

    @Test
    void comparesWithTheWeeksBeforeTheDrawCame() {
        hub.copy("badminton", "since");
        open("since", "Mo-Su,PH 16:00-20:00");
        fourWeeks("since", 6 * WEEK, 19);
        fourWeeks("since", 2 * WEEK, 17);
        jdbc.sql("update bookable_unit set lottery_since = :since where id = 'since-2'")
                .param(
                        "since",
                        Timestamp.from(hub.day(-2 * WEEK)
                                .atTime(LocalTime.NOON)
                                .atZone(SlotPlan.ZONE)
                                .toInstant()))
                .update();
        LevellingEffect effect = effect("since");
        assertThat(effect.since()).isEqualTo(hub.day(-2 * WEEK));
        LevellingEffect.Comparison switched = Objects.requireNonNull(effect.switched());
        assertThat(switched.before().from()).isEqualTo(hub.day(-6 * WEEK));
        assertThat(switched.after().from()).isEqualTo(hub.day(-2 * WEEK));
        assertThat(switched.isTelling()).isTrue();
        assertThat(switched.before().percents().get(new HourOfWeek(hub.day(0).getDayOfWeek(), 19)))
                .isEqualTo(100);
        assertThat(switched.after().percents().get(new HourOfWeek(hub.day(0).getDayOfWeek(), 19)))
                .isZero();
    }

    @Test
    void saysNothingOfAFewBookingsOrDays() {
        hub.copy("badminton", "few");
        fourWeeks("few", 4 * WEEK, 19);
        assertThat(effect("few").recent().isTelling()).isFalse();
        jdbc.sql("update venue set hot_cap_since = :now where id = 'few'")
                .param(
                        "now",
                        Timestamp.from(hub.day(0)
                                .atTime(LocalTime.NOON)
                                .atZone(SlotPlan.ZONE)
                                .toInstant()))
                .update();
        LevellingEffect.Comparison switched =
                Objects.requireNonNull(effect("few").switched());
        assertThat(switched.isTelling()).isFalse();
        assertThat(switched.after().percents()).isEmpty();
    }

    @Test
    void aVenueWithoutUnitsHasNoHours() {
        hub.copy("badminton", "bare");
        jdbc.sql("delete from bookable_unit where venue = 'bare'").update();
        assertThat(effect("bare").recent().before().percents()).isEmpty();
        assertThat(effect("bare").recent().isTelling()).isFalse();
    }
}
