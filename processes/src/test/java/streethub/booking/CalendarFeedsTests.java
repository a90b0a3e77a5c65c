package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static streethub.booking.BookingHub.booked;
import static streethub.booking.BookingHub.waiting;
import static streethub.booking.BookingHub.wish;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestClock.MovableClock;

/** What a phone that subscribes to bookings learns of them. */
@DemoHubTest
@Import(BookingHub.class)
class CalendarFeedsTests {

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    Bookings bookings;

    @Autowired
    BookingHub hub;

    @Autowired
    Accounts accounts;

    @Autowired
    DemoPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aPhoneLearnsOfEachChangeUnderTheSameUid() {
        Actor anna = account("feed-anna");
        String token = feeds.issue(anna);
        Slot slot = hub.slot("tennis-2", 13, 4);
        String number = booked(
                        bookings.book(anna, new BookingWish(slot.unit(), slot.from(), slot.until(), "双打🎾", 4, false)))
                .number();
        VEvent confirmed = event(token, number);
        assertThat(confirmed.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(confirmed.getSummary().getValue()).isEqualTo("菁蓉湖社区网球场 2号场");
        assertThat(confirmed.getDescription().getValue()).contains(number, "双打🎾");
        assertThat(confirmed.getDateStart().getValue().toInstant()).isEqualTo(slot.from());

        bookings.cancel(anna, number, null);
        VEvent cancelled = event(token, number);
        assertThat(cancelled.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(cancelled.getSequence().getValue())
                .isGreaterThan(confirmed.getSequence().getValue());

        clock.forward(Duration.ofDays(29));
        assertThat(own(token)).containsKey(number + "@streethub");
        clock.forward(Duration.ofDays(2));
        assertThat(own(token)).isEmpty();
    }

    @Test
    void whatIsNotSureYetIsTentative() {
        Actor bo = account("feed-bo");
        String asked =
                booked(bookings.book(bo, wish(hub.slot("hall-a", 30, 0)))).number();
        Slot slot = hub.slot("tennis-2", 13, 0);
        hub.book("feed-somebody", slot);
        String queued = booked(bookings.book(bo, waiting(slot))).number();
        String token = feeds.issue(bo);
        Map<String, VEvent> own = own(token);
        assertThat(own.keySet()).containsExactlyInAnyOrder(asked + "@streethub", queued + "@streethub");
        assertThat(own.values()).allMatch(event -> event.getStatus().getValue().equals("TENTATIVE"));
        assertThat(event(token, queued).getSummary().getValue()).endsWith("（候补中）");
    }

    @Test
    void aRenewedAddressMakesTheOldOneOpenNothing() {
        Actor cai = account("feed-cai");
        String first = feeds.issue(cai);
        String second = feeds.issue(cai);
        assertThat(second).hasSize(43).isNotEqualTo(first);
        refused(Refusal.Kind.NOT_FOUND, () -> feeds.own(first));
        refused(Refusal.Kind.NOT_FOUND, () -> feeds.own(""));
        assertThat(feeds.own(second)).contains("X-WR-CALNAME:我的场地预约");
        refused(Refusal.Kind.FORBIDDEN, () -> feeds.issue(Actor.anonymous()));
        assertThat(jdbc.sql("select count(*) from calendar_token where username = 'feed-cai'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        jdbc.sql("update account set enabled = false where username = 'feed-cai'")
                .update();
        refused(Refusal.Kind.NOT_FOUND, () -> feeds.own(second));
    }

    @Test
    void aVenueTellsWhenItIsTakenButNotByWhom() {
        Slot slot = hub.slot("tennis-2", 13, 2);
        BookingView booking = booked(bookings.book(
                account("feed-dan"), new BookingWish(slot.unit(), slot.from(), slot.until(), "求婚", 2, false)));
        String text = feeds.ofVenue("tennis");
        VEvent taken = events(text).stream()
                .filter(event -> event.getDateStart().getValue().toInstant().equals(slot.from())
                        && event.getLocation().getValue().endsWith("2号场"))
                .findFirst()
                .orElseThrow();
        assertThat(taken.getSummary().getValue()).isEqualTo("已约");
        assertThat(taken.getDateEnd().getValue().toInstant()).isEqualTo(slot.until());
        assertThat(taken.getDescription()).isNull();
        assertThat(events(text))
                .extracting(event -> event.getSummary().getValue())
                .containsOnly("已约");
        assertThat(events(text)).extracting(event -> event.getUid().getValue()).doesNotHaveDuplicates();
        assertThat(text.replace("\r\n ", "")).doesNotContain("feed-", "求婚", booking.number());
        refused(Refusal.Kind.NOT_FOUND, () -> feeds.ofVenue("moon"));
    }

    @Test
    void oneBookingIsItsHoldersToTakeHome() {
        Actor eve = account("feed-eve");
        String number =
                booked(bookings.book(eve, wish(hub.slot("tennis-2", 13, 1)))).number();
        assertThat(events(feeds.ofBooking(eve, number)))
                .extracting(event -> event.getUid().getValue())
                .containsExactly(number + "@streethub");
        refused(Refusal.Kind.FORBIDDEN, () -> feeds.ofBooking(people.as("venue"), number));
        refused(Refusal.Kind.NOT_FOUND, () -> feeds.ofBooking(people.as("resident"), number));
        refused(Refusal.Kind.NOT_FOUND, () -> feeds.ofBooking(Actor.anonymous(), number));
    }

    private Actor account(String name) {
        accounts.create(Actor.system(), new NewAccount(name, name, "bamboo river lamp", Set.of(Role.RESIDENT), null));
        return people.as(name);
    }

    private VEvent event(String token, String number) {
        return Objects.requireNonNull(own(token).get(number + "@streethub"));
    }

    private Map<String, VEvent> own(String token) {
        return events(feeds.own(token)).stream()
                .collect(Collectors.toMap(event -> event.getUid().getValue(), Function.identity()));
    }

    private static List<VEvent> events(String text) {
        return Biweekly.parse(text).first().getEvents();
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .extracting(Refusal::kind)
                .isEqualTo(kind);
    }
}
