package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static streethub.booking.BookingHub.resident;
import static streethub.booking.BookingHub.wish;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.identity.Actor;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestClock.MovableClock;

/** A group that wants the same slot every week. */
@DemoHubTest
@Import(BookingHub.class)
class BookingSeriesTests {

    @Autowired
    Bookings bookings;

    @Autowired
    BookingSeries series;

    @Autowired
    BookingHub hub;

    @Autowired
    DemoPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void venue() {
        hub.copy("tennis", "weekly");
        jdbc.sql("update venue set most_open = 4 where id = 'weekly'").update();
        jdbc.sql("update bookable_unit set advance_days = 60 where venue = 'weekly'")
                .update();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void eachWeekIsBookedOrItIsSaidWhyNot() {
        Slot slot = hub.slot("weekly-1", 1, 0);
        hub.book("choir-bo", hub.slot("weekly-1", 8, 0));
        SeriesAnswer answer = series.book(resident("choir-anna"), wish(slot), 6);
        List<SeriesAnswer.Week> weeks = answer.weeks();
        assertThat(weeks).hasSize(6);
        assertThat(weeks.get(2).from()).isEqualTo(slot.from().plus(14, ChronoUnit.DAYS));
        for (int week : List.of(0, 2, 3, 4)) {
            BookingView booking = Objects.requireNonNull(weeks.get(week).booking());
            assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
            assertThat(booking.series()).isEqualTo(answer.series());
        }
        assertThat(weeks.get(1).booking()).isNull();
        assertThat(weeks.get(1).alternatives()).isNotEmpty();
        assertThat(weeks.get(1).refusal()).isNull();
        assertThat(Objects.requireNonNull(weeks.get(5).refusal()).key()).isEqualTo("booking.rule.B06");
        assertThat(hub.mine("choir-anna")).hasSize(4);
    }

    @Test
    void theRestIsCancelledAtOnceButNotWhatHasBegun() {
        Slot slot = hub.slot("weekly-1", 1, 1);
        String id = series.book(resident("cancel-anna"), wish(slot), 3).series();
        refused(Refusal.Kind.NOT_FOUND, () -> series.cancelRest(resident("cancel-bo"), id, null));
        refused(Refusal.Kind.NOT_FOUND, () -> series.cancelRest(resident("cancel-anna"), "none", null));
        refused(Refusal.Kind.INVALID, () -> series.cancelRest(people.as("venue"), id, null));
        assertThat(hub.mine("cancel-anna")).allMatch(booking -> booking.status() == BookingStatus.CONFIRMED);

        clock.forward(Duration.between(clock.instant(), slot.from()).plusMinutes(1));
        assertThat(series.cancelRest(resident("cancel-anna"), id, null)).hasSize(2);
        assertThat(hub.mine("cancel-anna"))
                .extracting(BookingView::status)
                .containsExactly(BookingStatus.CANCELLED, BookingStatus.CANCELLED, BookingStatus.CONFIRMED);
        assertThat(series.cancelRest(resident("cancel-anna"), id, null)).isEmpty();
    }

    @Test
    void aWishThatIsNoGoodInAnyWeekBooksNothing() {
        Slot slot = hub.slot("weekly-2", 1, 2);
        Actor anna = resident("bad-anna");
        refused(Refusal.Kind.INVALID, () -> series.book(anna, wish(slot), 0));
        refused(Refusal.Kind.INVALID, () -> series.book(anna, wish(slot), 13));
        refused(
                Refusal.Kind.INVALID,
                () -> series.book(
                        anna,
                        new BookingWish("weekly-2", slot.from().plusSeconds(1), slot.until(), null, null, false),
                        3));
        refused(
                Refusal.Kind.INVALID,
                () -> series.book(anna, new BookingWish("weekly-2", null, slot.until(), null, null, false), 3));
        refused(
                Refusal.Kind.NOT_FOUND,
                () -> series.book(anna, new BookingWish("moon", slot.from(), slot.until(), null, null, false), 3));
        refused(Refusal.Kind.FORBIDDEN, () -> series.book(Actor.anonymous(), wish(slot), 3));
        assertThat(hub.mine("bad-anna")).isEmpty();
    }

    @Test
    void aWeekInWhichTheVenueIsClosedKeepsNothingFromTheOthers() {
        // In a year that no other test looks at.
        clock.forward(Duration.ofDays(800));
        jdbc.sql("insert into calendar_day (day, kind, name, source) values (:day, 'HOLIDAY', 'test', 'test')")
                .param("day", hub.day(9))
                .update();
        hub.copy("hall", "club");
        Slot slot = hub.slot("club-a", 2, 0);
        List<SeriesAnswer.Week> weeks =
                series.book(resident("club-anna"), wish(slot), 2).weeks();
        assertThat(weeks.get(0).booking()).isNotNull();
        assertThat(Objects.requireNonNull(weeks.get(1).refusal()).key()).isEqualTo("booking.time.closed");
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .extracting(Refusal::kind)
                .isEqualTo(kind);
    }
}
