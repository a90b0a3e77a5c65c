package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.identity.Actor;
import streethub.notice.NoticeBox;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestClock.MovableClock;

/** What becomes of those who book and do not come. */
@DemoHubTest
@Import(BookingHub.class)
class NoShowTests {

    @Autowired
    Bookings bookings;

    @Autowired
    BookingHub hub;

    @Autowired
    DemoPeople people;

    @Autowired
    BanAppeals appeals;

    @Autowired
    NoticeBox box;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void venue() {
        hub.copy("tennis", "missed");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private static String number(String who, int daysAgo) {
        return "N-" + who + "-" + daysAgo;
    }

    private void missed(String who, int... daysAgo) {
        for (int days : daysAgo) {
            Timestamp at = Timestamp.from(clock.instant().minus(days, ChronoUnit.DAYS));
            jdbc.sql("""
                    insert into booking (number, venue, unit, starts_at, ends_at, holder, holder_name, status,
                        created_at, sequence, version)
                    values (:number, 'missed', 'missed-1', :at, :until, :who, :who, 'NO_SHOW', :at, 1, 1)""")
                    .param("number", number(who, days))
                    .param("at", at)
                    .param("until", Timestamp.from(at.toInstant().plusSeconds(3600)))
                    .param("who", who)
                    .update();
            jdbc.sql("insert into booking_no_show (booking, holder, at) values (:number, :who, :at)")
                    .param("number", number(who, days))
                    .param("who", who)
                    .param("at", at)
                    .update();
        }
    }

    @Test
    void afterThreeSomebodyLooksAtEachWish() {
        missed("three-times", 1, 2, 59, 61);
        BookingView booking = hub.book("three-times", hub.slot("missed-1", 1, 0));
        assertThat(booking.status()).isEqualTo(BookingStatus.PENDING);
        assertThat(booking.rule()).isEqualTo("booking.rule.P03");
    }

    @Test
    void afterFiveNobodyBooksForAFortnightAndTheSentenceSaysUntilWhen() {
        missed("five-times", 3, 10, 20, 30, 40);
        Slot slot = hub.slot("missed-1", 2, 0);
        Instant until = clock.instant().minus(3, ChronoUnit.DAYS).plus(14, ChronoUnit.DAYS);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> hub.book("five-times", slot))
                .matches(refusal -> refusal.kind() == Refusal.Kind.AGAINST_BYLAW)
                .matches(refusal -> refusal.key().equals("booking.rule.B09"))
                .extracting(refusal -> refusal.arguments()[0])
                .isEqualTo(SlotPlan.words(until));
        assertThat(hub.state(slot)).isEqualTo(SlotState.FREE);
        clock.forward(Duration.ofDays(12));
        assertThat(hub.book("five-times", hub.slot("missed-1", 1, 1)).status()).isEqualTo(BookingStatus.PENDING);
    }

    @Test
    void whatIsForgivenDoesNotCount() {
        missed("forgiven", 3, 20, 30, 40, 50);
        bookings.forgive(people.as("venue"), number("forgiven", 20));
        assertThat(hub.book("forgiven", hub.slot("missed-1", 3, 0)).rule()).isEqualTo("booking.rule.P03");
    }

    @Test
    void whoIsKeptFromBookingMayAppealOnceAndTheSecretaryDecides() {
        String who = "appeals-anna";
        Actor anna = BookingHub.resident(who);
        Actor secretary = people.as("secretary");
        refused(Refusal.Kind.CONFLICT, () -> appeals.appeal(anna, "我没有爽约"));
        missed(who, 1, 2, 3, 4, 5);
        assertThat(appeals.ban(anna).map(Ban::noShows)).contains(5);
        refused(Refusal.Kind.INVALID, () -> appeals.appeal(anna, " "));
        AppealView appeal = appeals.appeal(anna, "那几天住院");
        refused(Refusal.Kind.CONFLICT, () -> appeals.appeal(anna, "那几天住院"));
        refused(Refusal.Kind.INVALID, () -> appeals.keep(secretary, appeal.number(), null));
        assertThat(appeals.lift(secretary, appeal.number(), "已核实").status()).isEqualTo(AppealStatus.LIFTED);
        refused(Refusal.Kind.CONFLICT, () -> appeals.keep(secretary, appeal.number(), "再想想"));
        assertThat(appeals.ban(anna)).isEmpty();
        assertThat(box.page(anna, null, 1).items().getFirst().key()).isEqualTo("booking.appeal.notice.LIFTED");
        hub.book(who, hub.slot("missed-1", 2, 0));
    }

    @Test
    void aBanThatIsKeptStandsAndIsNotAppealedAgain() {
        String who = "appeals-bo";
        Actor bo = BookingHub.resident(who);
        missed(who, 1, 2, 3, 4, 5);
        AppealView appeal = appeals.appeal(bo, "忘了");
        assertThat(appeals.keep(people.as("secretary"), appeal.number(), "请按时签到或提前取消")
                        .status())
                .isEqualTo(AppealStatus.KEPT);
        assertThat(appeals.mine(bo).map(AppealView::reason)).contains("请按时签到或提前取消");
        refused(Refusal.Kind.CONFLICT, () -> appeals.appeal(bo, "真的忘了"));
        refused(Refusal.Kind.AGAINST_BYLAW, () -> hub.book(who, hub.slot("missed-1", 2, 1)));
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).matches(refusal -> refusal.kind() == kind);
    }
}
