package streethub.bench;

import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import streethub.booking.ClaimBench;

/**
 * P4: everybody clicks at once. How many claims of a slot a second, 32 for each, of which one wins, against entering the
 * same rows into a table that lets everybody have everything; one transaction for each on both sides. A deadlock ends
 * the measurement, and so does a slot with no winner or two.
 */
final class SlotClaims {

    private static final int CLAIMANTS = 32;

    /** In a block; in all rounds together three thousand. */
    private static final int SLOTS = 125;

    private SlotClaims() {}

    static Row measure(BenchServer server) throws SQLException, InterruptedException, ExecutionException {
        try (BenchHub hub = BenchHub.start(server, "p4")) {
            ClaimBench court = new ClaimBench(hub.get(JdbcClient.class), hub.get(PlatformTransactionManager.class));
            AtomicInteger claims = new AtomicInteger();
            AtomicInteger winners = new AtomicInteger();
            AtomicInteger inserts = new AtomicInteger();
            Turns turns = Turns.of(
                    Block.of(CLAIMANTS, CLAIMANTS * SLOTS, () -> {
                        int claim = claims.getAndIncrement();
                        if (court.claim(claim / CLAIMANTS, claim % CLAIMANTS)) {
                            winners.incrementAndGet();
                        }
                    }),
                    Block.of(CLAIMANTS, CLAIMANTS * SLOTS, () -> {
                        int insert = inserts.getAndIncrement();
                        court.insert(insert / CLAIMANTS, insert % CLAIMANTS);
                    }));
            int slots = claims.get() / CLAIMANTS;
            same("winners of " + slots + " slots", slots, winners.get());
            same("slots with one winner", slots, court.slotsWithOneWinner());
            same("rows without a constraint", inserts.get(), court.bareRows());
            return Row.ofRates(
                    "P4",
                    String.format(Locale.ROOT, "%d claims per slot, %,d slots", CLAIMANTS, slots),
                    turns,
                    "insert without a constraint",
                    Goal.atLeast(1.0));
        }
    }

    private static void same(String what, int expected, int found) {
        if (expected != found) {
            throw new IllegalStateException(what + ": " + found + " instead of " + expected);
        }
    }
}
