package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.identity.Actor;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** Two people do something with one booking in the same moment: one of them is told, and nothing is lost. */
@DemoHubTest
@Import(BookingHub.class)
class BookingAtOnceTests {

    private static final int ROUNDS = 10;

    @Autowired
    Bookings bookings;

    @Autowired
    BookingHub hub;

    @Autowired
    DemoPeople people;

    /** Runs both at once; what each came to: true, or false for a conflict. */
    private static List<Boolean> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = new ArrayList<>();
            for (Callable<?> verb : List.of(one, other)) {
                both.add(threads.submit(() -> {
                    start.await();
                    try {
                        Object unused = verb.call();
                        return true;
                    } catch (Refusal refusal) {
                        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                        return false;
                    }
                }));
            }
            return List.of(both.get(0).get(), both.get(1).get());
        }
    }

    @Test
    void oneApprovesAndOneRefuses() throws Exception {
        hub.copy("hall", "atonce");
        Actor manager = people.as("venue");
        for (int round = 0; round < ROUNDS; round++) {
            String who = "atonce-" + round;
            String number = hub.book(who, hub.slot("atonce-b", 2 + round, 1)).number();
            List<Boolean> done =
                    atOnce(() -> bookings.approve(manager, number), () -> bookings.refuse(manager, number, "因故不能"));
            assertThat(done).containsOnlyOnce(true);
            assertThat(hub.of(who, number).status())
                    .isEqualTo(done.getFirst() ? BookingStatus.CONFIRMED : BookingStatus.REFUSED);
            assertThat(hub.steps(who, number)).containsOnlyOnce(done.getFirst() ? "CONFIRMED" : "REFUSED");
        }
    }

    @Test
    void theHolderCancelsWhileTheManagerMovesIt() throws Exception {
        hub.copy("tennis", "torn");
        Actor manager = people.as("venue");
        for (int round = 0; round < ROUNDS; round++) {
            String who = "torn-" + round;
            String number = hub.book(who, hub.slot("torn-1", 2 + round, 0)).number();
            Slot other = hub.slot("torn-2", 2 + round, 0);
            List<Boolean> done = atOnce(
                    () -> bookings.cancel(BookingHub.resident(who), number, null),
                    () -> bookings.move(manager, number, other.unit(), other.from(), other.until(), "翻修"));
            assertThat(done.getFirst())
                    .as("a booking can be cancelled before and after")
                    .isTrue();
            assertThat(hub.of(who, number).status()).isEqualTo(BookingStatus.CANCELLED);
            assertThat(hub.state(hub.slot("torn-1", 2 + round, 0))).isEqualTo(SlotState.FREE);
            assertThat(hub.state(hub.slot("torn-2", 2 + round, 0))).isEqualTo(SlotState.FREE);
        }
    }
}
