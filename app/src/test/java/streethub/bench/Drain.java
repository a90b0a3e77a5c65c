package streethub.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.apache.camel.CamelContext;

/** Messages that queue up at the broker while a route stands still and are then taken by it in one go. */
final class Drain {

    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(20).toNanos();
    private static final long PATIENCE_NANOS = Duration.ofMinutes(5).toNanos();

    private final CamelContext camel;
    private final URI broker;

    Drain(CamelContext camel, URI broker) {
        this.camel = camel;
        this.broker = broker;
    }

    /** A message on its way. */
    record Message(String topic, String payload) {}

    /** Seconds per message, from the start of the route until everything has had its effect. */
    double run(String route, int count, IntFunction<Message> messages, BooleanSupplier done)
            throws InterruptedException, ExecutionException {
        try {
            camel.getRouteController().stopRoute(route);
            publish(count, messages);
            long begin = System.nanoTime();
            camel.getRouteController().startRoute(route);
            while (!done.getAsBoolean()) {
                if (System.nanoTime() - begin > PATIENCE_NANOS) {
                    throw new IllegalStateException(route + " does not come to an end");
                }
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
            return (System.nanoTime() - begin) / 1e9 / count;
        } catch (InterruptedException | ExecutionException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish(int count, IntFunction<Message> messages) throws InterruptedException, ExecutionException {
        try (BenchGateway gateway = new BenchGateway(broker)) {
            List<CompletableFuture<?>> sent = new ArrayList<>();
            for (int n = 0; n < count; n++) {
                Message message = messages.apply(n);
                sent.add(gateway.publish(message.topic(), message.payload()));
            }
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get();
        }
    }
}
