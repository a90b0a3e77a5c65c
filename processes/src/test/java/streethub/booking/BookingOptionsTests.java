package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static streethub.booking.BookingHub.resident;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.casework.OpenTask;
import streethub.identity.Actor;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestClock.MovableClock;

/** What pages offer for a booking is what the bookings then do. */
@DemoHubTest
@Import(BookingHub.class)
class BookingOptionsTests {

    @Autowired
    Bookings bookings;

    @Autowired
    BookingReading reading;

    @Autowired
    BookingOptions options;

    @Autowired
    BookingHub hub;

    @Autowired
    DemoPeople people;

    @Autowired
    MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void theHolderCancelsUntilTheDeadlineAndChecksInWhenItIsTime() {
        Slot slot = hub.slot("badminton-1", 9, 2);
        Actor anna = resident("options-anna");
        String number = hub.book("options-anna", slot).number();
        assertThat(options.verbs(anna, number)).containsExactly(BookingVerb.CANCEL);
        refused(() -> bookings.checkInAt(anna, slot.unit()));
        clock.forward(Duration.between(clock.instant(), slot.from().minus(Duration.ofMinutes(30))));
        assertThat(options.verbs(anna, number)).isEmpty();
        refused(() -> bookings.checkInAt(anna, slot.unit()));
        clock.forward(Duration.ofMinutes(16));
        assertThat(options.verbs(anna, number)).containsExactly(BookingVerb.CHECK_IN);
        assertThat(options.verbs(people.as("venue"), number)).containsExactly(BookingVerb.CANCEL, BookingVerb.CHECK_IN);
        refused(() -> bookings.checkInAt(anna, "badminton-2"));
        assertThat(bookings.checkInAt(anna, slot.unit()).number()).isEqualTo(number);
        assertThat(bookings.checkInAt(anna, slot.unit()).status()).isEqualTo(BookingStatus.CHECKED_IN);
        assertThat(reading.timeline(anna, number))
                .filteredOn(event -> event.step().equals("CHECKED_IN"))
                .hasSize(1);
        assertThat(options.verbs(anna, number)).isEmpty();
    }

    @Test
    void anOfferIsTheHoldersToAccept() {
        Slot slot = hub.slot("badminton-1", 9, 4);
        String first = hub.book("options-bo", slot).number();
        String second = hub.queue("options-cy", slot).number();
        assertThat(options.verbs(resident("options-cy"), second)).containsExactly(BookingVerb.CANCEL);
        bookings.cancel(resident("options-bo"), first, null);
        assertThat(options.verbs(resident("options-cy"), second))
                .containsExactly(BookingVerb.ACCEPT, BookingVerb.CANCEL);
        assertThat(options.verbs(people.as("venue"), second)).containsExactly(BookingVerb.CANCEL);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> options.verbs(resident("options-bo"), second))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void whatWaitsIsSeenByThoseWhoLookAfterTheVenueAlone() {
        String number = hub.book("options-di", hub.slot("hall-a", 9, 1)).number();
        assertThat(options.tasks(people.as("venue"), number))
                .extracting(OpenTask::task)
                .containsExactly(BookingApprovalProcess.APPROVE);
        assertThat(options.tasks(resident("options-di"), number)).isEmpty();
    }

    @Test
    void alternativesAreFreeAndTheMostAlikeFirst() {
        Slot slot = hub.slot("badminton-1", 10, 3);
        hub.book("options-eve", slot);
        assertThat(options.alternatives(slot.unit(), slot.from(), slot.until()))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(hub.state(it)).isEqualTo(SlotState.FREE))
                .first()
                .satisfies(it -> assertThat(it.from()).isEqualTo(slot.from()));
    }

    @Test
    void aNumberIsRecognisedByThoseWhoMaySeeIt() {
        String number = hub.book("options-flo", hub.slot("tennis-1", 13, 1)).number();
        assertThat(reading.recognise(people.as("venue"), " " + number.toLowerCase(Locale.ROOT) + " "))
                .contains(number);
        assertThat(reading.recognise(people.as("venue"), number.substring(1))).isEmpty();
        assertThat(reading.recognise(people.as("dispatcher"), number)).isEmpty();
    }

    private static void refused(Runnable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call::run).satisfies(refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.CONFLICT));
    }
}
