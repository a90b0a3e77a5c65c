package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static streethub.booking.BookingHub.resident;
import static streethub.booking.BookingHub.waiting;
import static streethub.booking.BookingHub.wish;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.casework.InboxFilter;
import streethub.casework.InboxQueue;
import streethub.casework.TaskCard;
import streethub.casework.TaskInbox;
import streethub.identity.Actor;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestClock.MovableClock;

/** The ways a booking goes that a citizen would name. */
@DemoHubTest
@Import(BookingHub.class)
class BookingWalkTests {

    @Autowired
    Bookings bookings;

    @Autowired
    BookingReading reading;

    @Autowired
    TaskInbox inbox;

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
    void aCourtIsConfirmedAtOnceAndThenTakenForAllOthers() {
        Slot slot = hub.slot("tennis-1", 1, 3);
        BookingView booking = hub.book("one-anna", slot);
        assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(booking.number()).matches("B\\d{8}-\\d{4}-\\d");
        assertThat(booking.rule()).isEqualTo("booking.rule.P07");
        assertThat(hub.steps("one-anna", booking.number())).containsExactly("REQUESTED", "CONFIRMED");
        assertThat(hub.state(slot)).isEqualTo(SlotState.TAKEN);

        BookingAnswer second = bookings.book(resident("one-bo"), wish(slot));
        assertThat(((BookingAnswer.Taken) second).alternatives())
                .hasSize(5)
                .allMatch(other -> other.state() == SlotState.FREE)
                .first()
                .isEqualTo(new Slot("tennis-2", slot.from(), slot.until(), SlotState.FREE));
        assertThat(reading.mine(resident("one-bo"), null, 10).items()).isEmpty();
    }

    @Test
    void whoCancelsInTimeFreesTheSlotAndTheWaitingListMovesInOrder() {
        Slot slot = hub.slot("tennis-1", 2, 0);
        String held = hub.book("two-anna", slot).number();
        String first = hub.queue("two-bo", slot).number();
        String second = hub.queue("two-cai", slot).number();
        String own = hub.queue("two-dan", slot).number();
        bookings.cancel(resident("two-dan"), own, null);
        assertThat(hub.of("two-bo", first).status()).isEqualTo(BookingStatus.WAITING);

        bookings.cancel(resident("two-anna"), held, null);
        assertThat(hub.of("two-bo", first).status()).isEqualTo(BookingStatus.OFFERED);
        assertThat(hub.of("two-bo", first).holdUntil()).isBefore(clock.instant().plus(Duration.ofMinutes(16)));
        assertThat(hub.of("two-cai", second).status()).isEqualTo(BookingStatus.WAITING);
        assertThat(hub.state(slot)).isEqualTo(SlotState.TAKEN);

        hub.fire(first, "IntermediateEvent_OfferLapsed");
        assertThat(hub.of("two-bo", first).status()).isEqualTo(BookingStatus.EXPIRED);
        assertThat(hub.of("two-cai", second).status()).isEqualTo(BookingStatus.OFFERED);
        refused(Refusal.Kind.CONFLICT, () -> bookings.accept(resident("two-bo"), first));

        assertThat(bookings.accept(resident("two-cai"), second).status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(hub.steps("two-cai", second))
                .containsExactly("REQUESTED", "QUEUED", "OFFERED", "ACCEPTED", "CONFIRMED");
        assertThat(hub.due(second, "IntermediateEvent_OfferLapsed")).isNull();
    }

    @Test
    void anOfferNeverGoesToWhoeverHasJustCancelled() {
        Slot slot = hub.slot("badminton-1", 3, 0);
        Slot overlapping = slot;
        String held = hub.book("three-anna", slot).number();
        String other = hub.queue("three-bo", overlapping).number();
        bookings.cancel(resident("three-bo"), other, null);
        bookings.cancel(resident("three-anna"), held, null);
        assertThat(hub.state(slot)).isEqualTo(SlotState.FREE);
    }

    @Test
    void waitingEndsWhereNothingBecomesFree() {
        Slot slot = hub.slot("tennis-2", 2, 1);
        hub.book("four-anna", slot);
        String number = hub.queue("four-bo", slot).number();
        hub.fire(number, "IntermediateEvent_WaitingEnded");
        assertThat(hub.of("four-bo", number).status()).isEqualTo(BookingStatus.EXPIRED);
        assertThat(hub.state(slot)).isEqualTo(SlotState.TAKEN);
    }

    @Test
    void theManagerIsAskedForAHallAndSaysYes() {
        BookingView asked = hub.book("five-anna", hub.slot("hall-a", 2, 0));
        assertThat(asked.status()).isEqualTo(BookingStatus.PENDING);
        assertThat(asked.holdUntil()).isNotNull();
        assertThat(hub.state(hub.slot("hall-ab", 2, 0))).isEqualTo(SlotState.TAKEN);
        TaskCard card =
                inbox.page(people.as("venue"), InboxFilter.all(InboxQueue.CLAIMABLE), null, 200).items().stream()
                        .filter(it -> it.caseNumber().equals(asked.number()))
                        .findFirst()
                        .orElseThrow();
        assertThat(card.place()).isEqualTo("馨美社区邻里会堂 会议室A");
        refused(Refusal.Kind.NOT_FOUND, () -> bookings.approve(people.as("building"), asked.number()));
        refused(Refusal.Kind.FORBIDDEN, () -> bookings.approve(resident("five-anna"), asked.number()));
        assertThat(bookings.approve(people.as("venue"), asked.number()).status())
                .isEqualTo(BookingStatus.CONFIRMED);
        refused(Refusal.Kind.CONFLICT, () -> bookings.approve(people.as("venue"), asked.number()));
    }

    @Test
    void theManagerSaysNoWithAReasonAndTheHallIsFreeAgain() {
        Slot slot = hub.slot("hall-ab", 3, 1);
        String number = hub.book("six-anna", slot).number();
        refused(Refusal.Kind.INVALID, () -> bookings.refuse(people.as("venue"), number, " "));
        assertThat(bookings.refuse(people.as("venue"), number, "当天检修").status()).isEqualTo(BookingStatus.REFUSED);
        assertThat(hub.of("six-anna", number).reason()).isEqualTo("当天检修");
        assertThat(hub.state(slot)).isEqualTo(SlotState.FREE);
        assertThat(hub.state(hub.slot("hall-a", 3, 1))).isEqualTo(SlotState.FREE);
    }

    @Test
    void whereNobodyAnswersTheSecretaryIsAskedAndThenTheSlotIsGivenUp() {
        Slot slot = hub.slot("hall-b", 4, 0);
        String number = hub.book("seven-anna", slot).number();
        hub.fire(number, "BoundaryEvent_AnswerReminder");
        hub.fire(number, "BoundaryEvent_AnswerOverdue");
        refused(Refusal.Kind.FORBIDDEN, () -> bookings.approve(people.as("venue"), number));
        hub.fire(number, "BoundaryEvent_HoldExpired");
        assertThat(hub.of("seven-anna", number).status()).isEqualTo(BookingStatus.EXPIRED);
        assertThat(hub.steps("seven-anna", number))
                .containsExactly("REQUESTED", "ASKED", "REMINDED", "ESCALATED", "EXPIRED");
        assertThat(hub.state(slot)).isEqualTo(SlotState.FREE);
    }

    @Test
    void whoWithdrawsARequestEndsItsApproval() {
        Slot slot = hub.slot("hall-b", 5, 0);
        String number = hub.book("eight-anna", slot).number();
        bookings.cancel(resident("eight-anna"), number, null);
        refused(Refusal.Kind.CONFLICT, () -> bookings.approve(people.as("venue"), number));
        assertThat(hub.due(number, "BoundaryEvent_AnswerOverdue")).isNull();
        assertThat(hub.state(slot)).isEqualTo(SlotState.FREE);
    }

    @Test
    void whoComesChecksInAndWhoDoesNotLosesTheSlotAndIsCounted() {
        Slot slot = hub.slot("tennis-1", 4, 2);
        String number = hub.book("nine-anna", slot).number();
        refused(Refusal.Kind.CONFLICT, () -> bookings.checkIn(resident("nine-anna"), number));
        String missed = hub.book("nine-bo", hub.slot("tennis-2", 4, 2)).number();
        clock.forward(Duration.between(clock.instant(), slot.from().minus(Duration.ofMinutes(5))));
        assertThat(bookings.checkIn(resident("nine-anna"), number).status()).isEqualTo(BookingStatus.CHECKED_IN);
        assertThat(hub.due(number, "IntermediateEvent_GraceOver")).isNull();

        Instant release = hub.due(missed, "IntermediateEvent_GraceOver");
        assertThat(release).isEqualTo(slot.from().plus(Duration.ofMinutes(20)));
        hub.fire(missed, "IntermediateEvent_GraceOver");
        assertThat(hub.of("nine-bo", missed).status()).isEqualTo(BookingStatus.NO_SHOW);
        refused(Refusal.Kind.FORBIDDEN, () -> bookings.forgive(resident("nine-bo"), missed));
        bookings.forgive(people.as("venue"), missed);
        refused(Refusal.Kind.CONFLICT, () -> bookings.forgive(people.as("venue"), missed));
    }

    @Test
    void nothingIsCancelledTooLateOrByOthers() {
        Slot slot = hub.slot("tennis-1", 5, 2);
        String number = hub.book("ten-anna", slot).number();
        refused(Refusal.Kind.NOT_FOUND, () -> bookings.cancel(resident("ten-bo"), number, null));
        refused(Refusal.Kind.INVALID, () -> bookings.cancel(people.as("venue"), number, null));
        clock.forward(Duration.between(clock.instant(), slot.from().minus(Duration.ofMinutes(119))));
        refused(Refusal.Kind.CONFLICT, () -> bookings.cancel(resident("ten-anna"), number, null));
        refused(Refusal.Kind.CONFLICT, () -> hub.queue("ten-bo", slot));
        assertThat(hub.of("ten-anna", number).status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(bookings.cancel(people.as("venue"), number, "场地积水").reason()).isEqualTo("场地积水");
        refused(Refusal.Kind.CONFLICT, () -> bookings.cancel(people.as("venue"), number, "again"));
    }

    @Test
    void theByLawRefusesEachWithItsOwnSentence() {
        hub.book("eleven-anna", hub.slot("tennis-1", 6, 0));
        hub.book("eleven-anna", hub.slot("tennis-1", 6, 1));
        byLaw("booking.rule.B06", resident("eleven-anna"), wish(hub.slot("tennis-1", 6, 2)));
        byLaw("booking.rule.B05", resident("eleven-anna"), wish(hub.slot("hall-a", 6, 0)));
        byLaw("booking.rule.B01", people.as("venue"), wish(hub.slot("tennis-1", 6, 3)));
        Slot far = hub.slot("tennis-1", 15, 0);
        assertThat(far.state()).isEqualTo(SlotState.CLOSED);
        byLaw("booking.rule.B02", resident("eleven-bo"), wish(far));
        Slot first = hub.slot("tennis-1", 6, 3);
        byLaw(
                "booking.rule.B03",
                resident("eleven-bo"),
                new BookingWish(
                        "tennis-1", first.from(), hub.slot("tennis-1", 6, 4).until(), null, null, false));
        byLaw(
                "booking.rule.B04",
                resident("eleven-bo"),
                new BookingWish("tennis-1", first.from(), first.until(), null, 5, false));
        assertThat(hub.state(first)).isEqualTo(SlotState.FREE);
    }

    @Test
    void badInputIsRefusedWithItsFieldAndChangesNothing() {
        Slot slot = hub.slot("tennis-1", 7, 1);
        Actor anna = resident("twelve-anna");
        invalid("unit", anna, new BookingWish(null, slot.from(), slot.until(), null, null, false));
        invalid("from", anna, new BookingWish("tennis-1", null, slot.until(), null, null, false));
        invalid("to", anna, new BookingWish("tennis-1", slot.until(), slot.from(), null, null, false));
        invalid(
                "to",
                anna,
                new BookingWish("tennis-1", slot.from(), slot.until().plusSeconds(60), null, null, false));
        invalid("from", anna, new BookingWish("tennis-1", slot.from().plusSeconds(1), slot.until(), null, null, false));
        Slot last = hub.slots("tennis-1", 7).getLast();
        invalid(
                "to",
                anna,
                new BookingWish("tennis-1", last.from(), last.until().plusSeconds(7200), null, null, false));
        invalid(
                "from",
                anna,
                new BookingWish("tennis-1", last.until(), last.until().plusSeconds(7200), null, null, false));
        Instant past = slot.from().minus(Duration.ofDays(8));
        invalid("from", anna, new BookingWish("tennis-1", past, past.plusSeconds(7200), null, null, false));
        invalid("headCount", anna, new BookingWish("tennis-1", slot.from(), slot.until(), null, 0, false));
        invalid("purpose", anna, new BookingWish("tennis-1", slot.from(), slot.until(), "x".repeat(501), null, false));
        refused(
                Refusal.Kind.NOT_FOUND,
                () -> bookings.book(anna, new BookingWish("moon", slot.from(), slot.until(), null, null, false)));
        refused(Refusal.Kind.FORBIDDEN, () -> bookings.book(Actor.anonymous(), waiting(slot)));
        assertThat(reading.mine(anna, null, 10).items()).isEmpty();
        assertThat(hub.state(slot)).isEqualTo(SlotState.FREE);
    }

    private void invalid(String field, Actor actor, BookingWish wish) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> bookings.book(actor, wish))
                .matches(refusal -> refusal.kind() == Refusal.Kind.INVALID)
                .extracting(Refusal::field)
                .isEqualTo(field);
    }

    private void byLaw(String rule, Actor actor, BookingWish wish) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> bookings.book(actor, wish))
                .matches(refusal -> refusal.kind() == Refusal.Kind.AGAINST_BYLAW)
                .extracting(Refusal::key)
                .isEqualTo(rule);
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .extracting(Refusal::kind)
                .isEqualTo(kind);
    }
}
