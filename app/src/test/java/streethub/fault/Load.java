package streethub.fault;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Alarms that keep coming, the same ones again and again in a random order, while a test does its worst. */
final class Load implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Gateway gateway;
    private final Ledger ledger;
    private final CompletableFuture<Void> sending;
    private volatile boolean enough;

    Load(Gateway gateway, Ledger ledger, List<Alarm> alarms, Random random) {
        this.gateway = gateway;
        this.ledger = ledger;
        this.sending = CompletableFuture.runAsync(() -> {
            while (!enough) {
                gateway.send(alarms.get(random.nextInt(alarms.size())));
            }
        });
    }

    /** Waits until that many more have been acknowledged. */
    void awaitMore(int messages) {
        int goal = ledger.messages() + messages;
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(PATIENCE)
                .until(() -> ledger.messages() >= goal || sending.isDone());
    }

    /** Ends it when the message on its way is through; fails when it could not send. */
    void end() throws ExecutionException, InterruptedException {
        enough = true;
        sending.get();
    }

    @Override
    public void close() {
        enough = true;
        sending.exceptionally(failed -> null).join();
        gateway.close();
    }
}
