package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static streethub.booking.BookingHub.resident;
import static streethub.booking.BookingHub.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** Fault R11: everybody clicks at once, and nobody gets what another has. */
@DemoHubTest
@Import(BookingHub.class)
class BookingRushTests {

    private static final long SEED = 20261125;
    private static final int CLAIMANTS = 200;
    private static final int THREADS = 24;

    @Autowired
    Bookings bookings;

    @Autowired
    BookingHub hub;

    @Autowired
    LotteryDraws draws;

    @Autowired
    DemoPeople people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twoHundredClaimAHundredSlotsAndEachSlotHasExactlyOneWinner() throws Exception {
        List<Slot> slots = IntStream.rangeClosed(8, 14)
                .boxed()
                .flatMap(day ->
                        Stream.of("tennis-1", "tennis-2", "badminton-1").flatMap(unit -> hub.slots(unit, day).stream()))
                .filter(slot -> slot.state() == SlotState.FREE)
                .limit(100)
                .toList();
        List<Callable<Boolean>> claims = new ArrayList<>();
        for (int i = 0; i < CLAIMANTS; i++) {
            Slot slot = slots.get(i % slots.size());
            String who = "rush-" + i;
            claims.add(() -> bookings.book(resident(who), wish(slot)) instanceof BookingAnswer.Booked);
        }
        assertThat(slots).hasSize(100);
        long winners = atOnce(claims).stream().filter(won -> won).count();
        assertThat(winners).isEqualTo(slots.size());
        assertThat(slots).allMatch(slot -> hub.state(slot) == SlotState.TAKEN);
        nothingOverlaps();
    }

    @Test
    void whateverIsBookedCancelledAndBookedAgainNothingOverlapsAndNothingIsHalfHeld() throws Exception {
        Random random = new Random(SEED);
        List<Callable<Boolean>> moves = new ArrayList<>();
        for (int i = 0; i < CLAIMANTS; i++) {
            String who = "churn-" + i;
            String unit = List.of("hall-a", "hall-b", "hall-ab").get(random.nextInt(3));
            int first = random.nextInt(10);
            int last = Math.min(11, first + random.nextInt(4));
            boolean again = random.nextBoolean();
            List<Slot> day = hub.slots(unit, 8);
            BookingWish range = new BookingWish(
                    unit, day.get(first).from(), day.get(last).until(), null, null, random.nextInt(4) == 0);
            moves.add(() -> churn(who, range, again));
        }
        assertThat(atOnce(moves)).contains(true);
        nothingOverlaps();
        assertThat(jdbc.sql("""
                        select b.number from booking b join bookable_unit u on u.id = b.unit
                        where (select count(*) from occupancy o where o.booking = b.number)
                           <> case when b.rule is distinct from 'booking.rule.L01' and b.status in ('PENDING', 'CONFIRMED', 'OFFERED', 'CHECKED_IN')
                              then cardinality(u.atoms) else 0 end""").query(String.class).list())
                .as("bookings that hold more or less than they should")
                .isEmpty();
    }

    @Test
    void twoThatSwapAndAHallThatWantsBothNeverWaitForEachOtherForEver() throws Exception {
        hub.copy("hall", "rooms");
        List<Slot> a = hub.slots("rooms-a", 9);
        List<Slot> b = hub.slots("rooms-b", 9);
        List<Slot> ab = hub.slots("rooms-ab", 9);
        List<Callable<Boolean>> moves = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String left = hub.book("swap-a" + i, a.get(i)).number();
            String right = hub.book("swap-b" + i, b.get(i)).number();
            Slot toLeft = a.get(i);
            Slot toRight = b.get(i);
            Slot both = ab.get(i);
            String third = "swap-c" + i;
            moves.add(() -> move("venue", left, toRight));
            moves.add(() -> move("venue", right, toLeft));
            moves.add(() -> bookings.book(resident(third), wish(both)) instanceof BookingAnswer.Booked);
        }
        assertThat(atOnce(moves)).hasSize(30).containsOnly(false);
        nothingOverlaps();
    }

    @Test
    void whoeverAsksAtOnceForACourtThatIsDrawnTakesPartInOneDrawAndOneHasIt() throws Exception {
        hub.copy("badminton", "crowd");
        Slot slot = hub.slot("crowd-2", 5, 0);
        List<Callable<Boolean>> requests = new ArrayList<>();
        for (int i = 0; i < THREADS * 2; i++) {
            String who = "crowd-" + i;
            requests.add(() -> hub.book(who, slot).status() == BookingStatus.PENDING);
        }
        assertThat(atOnce(requests)).hasSize(THREADS * 2).containsOnly(true);
        assertThat(draws.of("crowd-2", slot.from()).requests()).isEqualTo(THREADS * 2);
        hub.fire("crowd-2@" + slot.from(), "IntermediateEvent_DrawDue");
        assertThat(draws.of("crowd-2", slot.from()).order()).hasSize(THREADS * 2);
        assertThat(jdbc.sql("select status from booking where unit = 'crowd-2' order by status")
                        .query(String.class)
                        .list())
                .hasSize(THREADS * 2)
                .startsWith("CONFIRMED", "REFUSED")
                .endsWith("REFUSED");
        nothingOverlaps();
    }

    private boolean move(String who, String number, Slot to) {
        return bookings.move(people.as(who), number, to.unit(), to.from(), to.until(), "swap")
                instanceof BookingAnswer.Booked;
    }

    private boolean churn(String who, BookingWish range, boolean again) {
        if (!(bookings.book(resident(who), range) instanceof BookingAnswer.Booked(BookingView booking))) {
            return false;
        }
        if (again) {
            try {
                bookings.cancel(resident(who), booking.number(), null);
                bookings.book(resident(who), range);
            } catch (Refusal refusal) {
                // Its own offer may have come between; what counts is what the tables say in the end.
            }
        }
        return true;
    }

    private void nothingOverlaps() {
        assertThat(jdbc.sql("""
                        select count(*) from occupancy a join occupancy b
                          on a.atom = b.atom and a.ctid < b.ctid and a.during && b.during""").query(Integer.class).single()).isZero();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> results = calls.stream()
                    .map(call -> threads.submit(() -> {
                        gate.await();
                        return call.call();
                    }))
                    .collect(Collectors.toList());
            gate.countDown();
            List<T> all = new ArrayList<>();
            for (Future<T> result : results) {
                all.add(result.get());
            }
            return all;
        }
    }
}
