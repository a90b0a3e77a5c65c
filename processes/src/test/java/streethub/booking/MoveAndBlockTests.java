package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static streethub.booking.BookingHub.booked;
import static streethub.booking.BookingHub.resident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.identity.Actor;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestClock.MovableClock;

/** A manager closes a unit for a time, and bookings move. */
@DemoHubTest
@Import(BookingHub.class)
class MoveAndBlockTests {

    private static final Duration GRACE = Duration.ofMinutes(20);

    @Autowired
    Bookings bookings;

    @Autowired
    VenueBlocks blocks;

    @Autowired
    BookingHub hub;

    @Autowired
    DemoPeople people;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void venues() {
        hub.copy("tennis", "court");
        hub.copy("hall", "house");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private BookingAnswer move(Actor actor, String number, Slot to, @Nullable String reason) {
        return bookings.move(actor, number, to.unit(), to.from(), to.until(), reason);
    }

    private VenueBlock block(Slot slot, OnConflict onConflict) {
        return blocks.block(people.as("venue"), slot.unit(), slot.from(), slot.until(), "更换地胶", onConflict);
    }

    @Test
    void aHolderMovesToAnotherTimeAndTheVisitIsExpectedThen() {
        Slot old = hub.slot("court-1", 8, 0);
        Slot next = hub.slot("court-2", 8, 1);
        BookingView before = hub.book("move-anna", old);
        String waits = hub.queue("move-bo", old).number();
        BookingView after = booked(move(resident("move-anna"), before.number(), next, null));
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.unit()).isEqualTo("court-2");
        assertThat(after.from()).isEqualTo(next.from());
        assertThat(after.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(after.sequence()).isGreaterThan(before.sequence());
        assertThat(hub.steps("move-anna", before.number()))
                .containsExactly("REQUESTED", "CONFIRMED", "MOVED", "CONFIRMED");
        assertThat(hub.due(before.number(), "IntermediateEvent_GraceOver"))
                .isEqualTo(next.from().plus(GRACE));
        assertThat(hub.state(next)).isEqualTo(SlotState.TAKEN);
        assertThat(hub.of("move-bo", waits).status()).isEqualTo(BookingStatus.OFFERED);
    }

    @Test
    void whereTheNewTimeIsTakenTheBookingStaysAndOthersAreNamed() {
        Slot old = hub.slot("court-1", 8, 2);
        Slot taken = hub.slot("court-1", 8, 3);
        BookingView before = hub.book("stay-anna", old);
        hub.book("stay-bo", taken);
        assertThat(((BookingAnswer.Taken) move(resident("stay-anna"), before.number(), taken, null)).alternatives())
                .isNotEmpty()
                .allMatch(slot -> slot.state() == SlotState.FREE);
        assertThat(hub.of("stay-anna", before.number())).isEqualTo(before);
        assertThat(hub.state(old)).isEqualTo(SlotState.TAKEN);
        assertThat(hub.due(before.number(), "IntermediateEvent_GraceOver"))
                .isEqualTo(old.from().plus(GRACE));
    }

    @Test
    void aMoveMayOverlapWhatTheBookingHad() {
        List<Slot> day = hub.slots("house-b", 9);
        BookingView asked = booked(bookings.book(
                resident("overlap-anna"),
                new BookingWish("house-b", day.get(0).from(), day.get(1).until(), null, null, false)));
        bookings.approve(people.as("venue"), asked.number());
        BookingView moved = booked(bookings.move(
                people.as("venue"),
                asked.number(),
                "house-b",
                day.get(1).from(),
                day.get(2).until(),
                "布置会场"));
        assertThat(moved.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(hub.state(day.get(0))).isEqualTo(SlotState.FREE);
        assertThat(hub.state(day.get(2))).isEqualTo(SlotState.TAKEN);
    }

    @Test
    void whatWasApprovedIsAskedAnewWhereItsHolderMovesIt() {
        String number = hub.book("anew-anna", hub.slot("house-a", 10, 0)).number();
        bookings.approve(people.as("venue"), number);
        BookingView moved = booked(move(resident("anew-anna"), number, hub.slot("house-a", 10, 4), null));
        assertThat(moved.status()).isEqualTo(BookingStatus.PENDING);
        assertThat(bookings.approve(people.as("venue"), number).status()).isEqualTo(BookingStatus.CONFIRMED);
    }

    @Test
    void aMoveKeepsToTheByLawAndTheDeadlineAndOnlyForWhoMay() {
        Slot slot = hub.slot("court-1", 9, 0);
        Slot next = hub.slot("court-1", 9, 1);
        String number = hub.book("law-anna", slot).number();
        Actor anna = resident("law-anna");
        refused(Refusal.Kind.NOT_FOUND, () -> move(resident("law-bo"), number, next, null));
        refused(Refusal.Kind.INVALID, () -> move(people.as("venue"), number, next, " "));
        refused(Refusal.Kind.INVALID, () -> move(anna, number, slot, null));
        refused(Refusal.Kind.INVALID, () -> bookings.move(anna, number, "court-1", next.from(), null, null));
        refused(Refusal.Kind.INVALID, () -> bookings.move(anna, number, "court-1", next.until(), next.from(), null));
        refused(Refusal.Kind.NOT_FOUND, () -> bookings.move(anna, number, "moon", next.from(), next.until(), null));
        refused(Refusal.Kind.AGAINST_BYLAW, () -> move(anna, number, hub.slot("court-1", 15, 0), null));
        hub.book("law-anna", hub.slot("court-2", 9, 1));
        refused(Refusal.Kind.AGAINST_BYLAW, () -> move(anna, number, next, null));
        clock.forward(Duration.between(clock.instant(), slot.from().minus(Duration.ofMinutes(119))));
        refused(Refusal.Kind.CONFLICT, () -> move(anna, number, hub.slot("court-1", 11, 0), null));
        assertThat(hub.of("law-anna", number).from()).isEqualTo(slot.from());
        assertThat(hub.steps("law-anna", number)).doesNotContain("MOVED");
        bookings.cancel(people.as("venue"), number, "积水");
        refused(Refusal.Kind.CONFLICT, () -> move(people.as("venue"), number, next, "again"));
    }

    @Test
    void aBlockRefusesWhereABookingStandsUnlessToldWhatToDo() {
        Slot slot = hub.slot("court-1", 10, 0);
        String number = hub.book("block-anna", slot).number();
        refused(Refusal.Kind.CONFLICT, () -> block(slot, OnConflict.REFUSE));
        assertThat(hub.state(slot)).isEqualTo(SlotState.TAKEN);

        VenueBlock block = block(slot, OnConflict.MOVE);
        assertThat(hub.state(slot)).isEqualTo(SlotState.BLOCKED);
        BookingView moved = hub.of("block-anna", number);
        assertThat(moved.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(moved.unit()).isEqualTo("court-2");
        assertThat(moved.from()).isEqualTo(slot.from());
        refused(Refusal.Kind.CONFLICT, () -> block(slot, OnConflict.CANCEL));
        assertThat(blocks.list(people.as("venue"), "court", slot.from(), slot.until()))
                .extracting(VenueBlock::id, VenueBlock::reason)
                .containsExactly(tuple(block.id(), "更换地胶"));

        String waits = hub.queue("block-bo", slot).number();
        blocks.lift(people.as("venue"), block.id());
        assertThat(hub.of("block-bo", waits).status()).isEqualTo(BookingStatus.OFFERED);
        refused(Refusal.Kind.NOT_FOUND, () -> blocks.lift(people.as("venue"), block.id()));
    }

    @Test
    void aBlockCancelsWithItsReasonAndWhatLiesBesideItIsFree() {
        List<Slot> day = hub.slots("house-ab", 11);
        BookingView asked = booked(bookings.book(
                resident("beside-anna"),
                new BookingWish("house-ab", day.get(2).from(), day.get(3).until(), null, null, false)));
        Slot blocked = hub.slot("house-a", 11, 3);
        block(blocked, OnConflict.CANCEL);
        BookingView cancelled = hub.of("beside-anna", asked.number());
        assertThat(cancelled.status()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(cancelled.reason()).isEqualTo("更换地胶");
        assertThat(hub.state(day.get(2))).isEqualTo(SlotState.FREE);
        assertThat(hub.state(day.get(3))).isEqualTo(SlotState.BLOCKED);
        assertThat(hub.state(hub.slot("house-b", 11, 3))).isEqualTo(SlotState.FREE);
    }

    @Test
    void whereOneOfTheBookingsFindsNothingNothingIsBlocked() {
        List<Slot> day = hub.slots("house-ab", 12);
        BookingView asked = booked(bookings.book(
                resident("room-anna"),
                new BookingWish("house-ab", day.get(0).from(), day.get(0).until(), null, 80, false)));
        Instant from = day.get(0).from();
        Instant until = from.plus(Duration.ofDays(9));
        refused(
                Refusal.Kind.CONFLICT,
                () -> blocks.block(people.as("venue"), "house-ab", from, until, "大修", OnConflict.MOVE));
        assertThat(hub.of("room-anna", asked.number())).isEqualTo(asked);
        assertThat(hub.state(day.get(0))).isEqualTo(SlotState.TAKEN);
        assertThat(hub.state(day.get(1))).isEqualTo(SlotState.FREE);
    }

    @Test
    void nobodyIsSentAwayWhoIsThere() {
        Slot slot = hub.slot("court-2", 10, 3);
        String number = hub.book("there-anna", slot).number();
        clock.forward(Duration.between(clock.instant(), slot.from().minusSeconds(60)));
        bookings.checkIn(resident("there-anna"), number);
        refused(Refusal.Kind.CONFLICT, () -> block(slot, OnConflict.CANCEL));
        assertThat(hub.of("there-anna", number).status()).isEqualTo(BookingStatus.CHECKED_IN);
    }

    @Test
    void aBlockWantsATimeAReasonAndTheVenuesManager() {
        Slot slot = hub.slot("court-1", 12, 0);
        Instant from = slot.from();
        Instant until = slot.until();
        Actor venue = people.as("venue");
        refused(Refusal.Kind.INVALID, () -> blocks.block(venue, "court-1", until, from, "x", OnConflict.REFUSE));
        refused(Refusal.Kind.INVALID, () -> blocks.block(venue, "court-1", null, until, "x", OnConflict.REFUSE));
        refused(Refusal.Kind.INVALID, () -> blocks.block(venue, "court-1", from, until, null, OnConflict.REFUSE));
        Instant past = from.minus(Duration.ofDays(40));
        refused(
                Refusal.Kind.INVALID,
                () -> blocks.block(venue, "court-1", past, past.plusSeconds(60), "x", OnConflict.REFUSE));
        refused(
                Refusal.Kind.INVALID,
                () -> blocks.block(venue, "court-1", from, from.plus(Duration.ofDays(367)), "x", OnConflict.REFUSE));
        refused(Refusal.Kind.NOT_FOUND, () -> blocks.block(venue, "moon", from, until, "x", OnConflict.REFUSE));
        refused(
                Refusal.Kind.FORBIDDEN,
                () -> blocks.block(people.as("secretary"), "court-1", from, until, "x", OnConflict.REFUSE));
        assertThat(hub.state(slot)).isEqualTo(SlotState.FREE);
    }

    @Test
    void aHallIsOutOfServiceWhereOneOfItsRoomsIs() {
        Slot hall = hub.slot("house-ab", 13, 0);
        Slot other = hub.slot("house-b", 13, 0);
        String waits;
        try {
            hub.book("service-anna", other);
            waits = hub.queue("service-bo", hall).number();
            blocks.setInService(people.as("venue"), "house-a", false);
            assertThat(hub.state(hall)).isEqualTo(SlotState.BLOCKED);
            refused(Refusal.Kind.CONFLICT, () -> hub.book("service-cai", hall));
            bookings.cancel(
                    resident("service-anna"),
                    hub.mine("service-anna").getFirst().number(),
                    null);
            assertThat(hub.of("service-bo", waits).status()).isEqualTo(BookingStatus.WAITING);
        } finally {
            blocks.setInService(people.as("venue"), "house-a", true);
        }
        assertThat(hub.of("service-bo", waits).status()).isEqualTo(BookingStatus.OFFERED);
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .extracting(Refusal::kind)
                .isEqualTo(kind);
    }
}
