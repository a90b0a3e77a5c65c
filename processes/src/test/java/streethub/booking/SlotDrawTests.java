package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static streethub.booking.BookingHub.resident;
import static streethub.booking.BookingHub.wish;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestClock.MovableClock;

/** A court that is given by lot, so that fast fingers win nothing. */
@DemoHubTest
@Import(BookingHub.class)
class SlotDrawTests {

    private static final String COURT = "lots-2";

    @Autowired
    Bookings bookings;

    @Autowired
    LotteryDraws draws;

    @Autowired
    Venues venues;

    @Autowired
    VenueBlocks blocks;

    @Autowired
    BookingHub hub;

    @Autowired
    DemoPeople people;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void venue() {
        hub.copy("badminton", "lots");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private void draw(Slot slot) {
        hub.fire(slot.unit() + "@" + slot.from(), "IntermediateEvent_DrawDue");
    }

    private LotteryDraw of(Slot slot) {
        return draws.of(slot.unit(), slot.from());
    }

    private List<BookingView> ask(Slot slot, String... people) {
        return Stream.of(people).map(who -> hub.book(who, slot)).toList();
    }

    @Test
    void requestsAreCollectedUntilTheEveningBeforeAndHoldNothing() {
        Slot slot = hub.slot(COURT, 3, 0);
        refused(Refusal.Kind.NOT_FOUND, () -> of(slot));
        BookingView request = hub.book("collect-anna", slot);
        assertThat(request.status()).isEqualTo(BookingStatus.PENDING);
        assertThat(request.rule()).isEqualTo("booking.rule.L01");
        assertThat(hub.state(slot)).isEqualTo(SlotState.FREE);
        LotteryDraw before = of(slot);
        assertThat(before.drawAt())
                .isEqualTo(hub.day(2)
                        .atTime(LocalTime.of(20, 0))
                        .atZone(SlotPlan.ZONE)
                        .toInstant());
        assertThat(request.holdUntil()).isEqualTo(before.drawAt());
        assertThat(hub.due(COURT + "@" + slot.from(), "IntermediateEvent_DrawDue"))
                .isEqualTo(before.drawAt());
        assertThat(before.commitment()).matches("[0-9a-f]{64}");
        assertThat(before.seed()).isNull();
        assertThat(before.requests()).isEqualTo(1);
        assertThat(before.order()).isEmpty();
    }

    @Test
    void untilWhenRequestsAreCollectedIsKnownBeforeAnybodyAsksAndOverOnceDrawn() {
        Slot slot = hub.slot(COURT, 3, 5);
        Instant evening =
                hub.day(2).atTime(LocalTime.of(20, 0)).atZone(SlotPlan.ZONE).toInstant();
        assertThat(until(slot)).contains(evening);
        ask(slot, "until-anna");
        assertThat(until(slot)).contains(evening);
        draw(slot);
        assertThat(until(slot)).isEmpty();
        assertThat(until(hub.slot("lots-1", 3, 5))).isEmpty();
        assertThat(until(hub.slot(COURT, 0, 0))).isEmpty();
    }

    private Optional<Instant> until(Slot slot) {
        UnitView unit = venues.get("lots").unit(slot.unit());
        return draws.collectedUntil(unit, slot.from(), slot.until());
    }

    @Test
    void oneWinsAndAnybodyCanDoTheDrawAgain() {
        Slot slot = hub.slot(COURT, 3, 1);
        List<BookingView> requests = ask(slot, "again-anna", "again-bo", "again-cai");
        String commitment = of(slot).commitment();
        draw(slot);
        LotteryDraw drawn = of(slot);
        String seed = Objects.requireNonNull(drawn.seed());
        assertThat(DrawOrder.commitment(seed)).isEqualTo(commitment);
        assertThat(drawn.drawnAt()).isNotNull();
        assertThat(draws.latest()).anySatisfy(it -> {
            assertThat(it.unit()).isEqualTo(COURT);
            assertThat(it.from()).isEqualTo(slot.from());
            assertThat(it.drawnAt()).isEqualTo(drawn.drawnAt());
            assertThat(it.unitName()).isEqualTo("2号场（抽签）");
        });
        assertThat(drawn.order().stream().map(LotteryDraw.Lot::booking))
                .containsExactlyElementsOf(
                        DrawOrder.of(
                                        seed,
                                        requests.stream()
                                                .map(request -> new DrawOrder.Lot(request.number(), 0))
                                                .toList())
                                .stream()
                                .map(DrawOrder.Lot::booking)
                                .toList());
        String winner = drawn.order().getFirst().booking();
        for (BookingView request : requests) {
            BookingView after = hub.of(request.holder(), request.number());
            boolean won = request.number().equals(winner);
            assertThat(after.status()).isEqualTo(won ? BookingStatus.CONFIRMED : BookingStatus.REFUSED);
            assertThat(after.rule()).isEqualTo(won ? "booking.rule.L01" : "booking.rule.L02");
            assertThat(hub.steps(request.holder(), request.number()))
                    .containsExactly("REQUESTED", "ENTERED", won ? "CONFIRMED" : "REFUSED");
        }
        assertThat(hub.state(slot)).isEqualTo(SlotState.TAKEN);
        assertThat(hub.due(winner, "IntermediateEvent_GraceOver"))
                .isEqualTo(slot.from().plus(Duration.ofMinutes(20)));
    }

    @Test
    void whoLostComesFirstNextTimeUntilTheyHaveWon() {
        ask(hub.slot(COURT, 4, 0), "luck-anna", "luck-bo");
        draw(hub.slot(COURT, 4, 0));
        String loser = of(hub.slot(COURT, 4, 0)).order().getLast().booking();
        String unlucky = hub.mine("luck-anna").getFirst().number().equals(loser) ? "luck-anna" : "luck-bo";
        Slot next = hub.slot(COURT, 4, 1);
        List<String> all = new ArrayList<>(List.of("luck-cai", "luck-dan", "luck-eve", "luck-fu", unlucky));
        ask(next, all.toArray(String[]::new));
        draw(next);
        assertThat(hub.mine(unlucky))
                .anyMatch(booking -> booking.from().equals(next.from()) && booking.status() == BookingStatus.CONFIRMED);
        assertThat(of(next).order().getFirst().losses()).isEqualTo(1);
        Slot third = hub.slot(COURT, 4, 2);
        ask(third, unlucky, "luck-cai");
        draw(third);
        assertThat(of(third).order()).extracting(LotteryDraw.Lot::losses).containsExactly(1, 0);
    }

    @Test
    void whoWithdrawsTakesNoPartAndWhereNobodyIsLeftTheSlotIsFreeForTheFirstWhoComes() {
        Slot slot = hub.slot(COURT, 5, 0);
        BookingView request = ask(slot, "withdraw-anna").getFirst();
        bookings.cancel(resident("withdraw-anna"), request.number(), null);
        assertThat(of(slot).requests()).isZero();
        draw(slot);
        assertThat(of(slot).order()).isEmpty();
        assertThat(hub.of("withdraw-anna", request.number()).status()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(hub.state(slot)).isEqualTo(SlotState.FREE);
        assertThat(hub.book("withdraw-bo", slot).status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(bookings.book(resident("withdraw-cai"), wish(slot))).isInstanceOf(BookingAnswer.Taken.class);
    }

    @Test
    void afterTheTimeOfTheDrawTheFirstWhoComesHasIt() {
        Slot slot = hub.slot(COURT, 5, 1);
        clock.forward(Duration.between(clock.instant(), slot.from().minus(Duration.ofHours(4))));
        assertThat(hub.book("late-anna", slot).status()).isEqualTo(BookingStatus.CONFIRMED);
    }

    @Test
    void whatIsBlockedInTheMeantimeIsGivenToNobodyAndCountsForNobody() {
        Slot slot = hub.slot(COURT, 6, 0);
        BookingView request = ask(slot, "blocked-anna").getFirst();
        blocks.block(people.as("venue"), COURT, slot.from(), slot.until(), "检修", OnConflict.REFUSE);
        assertThat(bookings.book(resident("blocked-bo"), wish(slot))).isInstanceOf(BookingAnswer.Taken.class);
        draw(slot);
        BookingView after = hub.of("blocked-anna", request.number());
        assertThat(after.status()).isEqualTo(BookingStatus.REFUSED);
        assertThat(after.rule()).isEqualTo("booking.rule.L03");
        Slot next = hub.slot(COURT, 6, 1);
        ask(next, "blocked-anna");
        draw(next);
        assertThat(of(next).order()).extracting(LotteryDraw.Lot::losses).containsExactly(0);
    }

    @Test
    void requestsCountForQuotasAndCannotBeMoved() {
        Slot slot = hub.slot(COURT, 7, 0);
        String number = hub.book("quota-anna", slot).number();
        refused(Refusal.Kind.AGAINST_BYLAW, () -> hub.book("quota-anna", slot));
        hub.book("quota-anna", hub.slot(COURT, 7, 1));
        hub.book("quota-anna", hub.slot(COURT, 7, 2));
        refused(Refusal.Kind.AGAINST_BYLAW, () -> hub.book("quota-anna", hub.slot("lots-1", 7, 3)));
        Slot other = hub.slot("lots-1", 7, 4);
        refused(
                Refusal.Kind.CONFLICT,
                () -> bookings.move(resident("quota-anna"), number, other.unit(), other.from(), other.until(), null));
        String instant = hub.book("quota-bo", other).number();
        refused(
                Refusal.Kind.CONFLICT,
                () -> bookings.move(resident("quota-bo"), instant, COURT, slot.from(), slot.until(), null));
        refused(Refusal.Kind.CONFLICT, () -> bookings.approve(people.as("venue"), number));
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .extracting(Refusal::kind)
                .isEqualTo(kind);
    }
}
