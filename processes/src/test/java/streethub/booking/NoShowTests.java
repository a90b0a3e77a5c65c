package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
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
}
