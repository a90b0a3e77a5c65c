package streethub.fault;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import streethub.integrations.mqtt.TestPublisher;

/** Passes on what devices say until the broker has acknowledged it, over as many connections as that takes. */
final class Gateway implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI broker;
    private final Ledger ledger;
    private @Nullable TestPublisher connection;

    Gateway(URI broker, Ledger ledger) {
        this.broker = broker;
        this.ledger = ledger;
    }

    /** Sends the alarm as a new message. */
    void send(Alarm alarm) {
        send(alarm, UUID.randomUUID().toString(), Instant.now(), false);
        ledger.acknowledged(alarm);
    }

    /** Sends it under that id and time, which the ledger does not count. */
    void send(Alarm alarm, String messageId, Instant time, boolean retain) {
        publish(
                alarm.topic(),
                "{\"messageId\":\"%s\",\"time\":\"%s\",\"values\":%s}"
                        .formatted(messageId, time, alarm.values())
                        .getBytes(StandardCharsets.UTF_8),
                retain);
    }

    /** Sends anything, again and again until it is acknowledged. */
    void publish(String topic, byte[] payload, boolean retain) {
        await().pollDelay(Duration.ZERO).atMost(PATIENCE).until(trial(() -> {
            if (connection == null) {
                connection = new TestPublisher(broker);
            }
            connection.publish(topic, payload, retain);
            return true;
        }));
    }

    private Callable<Boolean> trial(Callable<Boolean> attempt) {
        return () -> {
            try {
                return attempt.call();
            } catch (RuntimeException notNow) {
                drop();
                return false;
            }
        };
    }

    private void drop() {
        if (connection != null) {
            try {
                connection.close();
            } catch (RuntimeException alreadyGone) {
                // It had no connection any more.
            }
            connection = null;
        }
    }

    @Override
    public void close() {
        drop();
    }
}
