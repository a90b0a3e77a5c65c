package streethub.integrations.mqtt;

import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a connection up and hands its messages to the route: acknowledged when the route is through, offered to it again
 * with growing pauses when it failed. A route that can never do with a message has to put it somewhere else itself.
 */
public class Mqtt5Consumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(Mqtt5Consumer.class);
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;
    private static final long STOP_PATIENCE_MS = 8_000;
    private static final long LEAVE_PATIENCE_S = 2;
    private static final int MOST_AHEAD = 65_535;

    private final Mqtt5Endpoint endpoint;
    private final Clock clock;
    private List<Lane> lanes = List.of();
    private @Nullable ScheduledExecutorService connector;
    private volatile @Nullable Mqtt5Link link;
    private volatile boolean stopping;
    private long pause = FIRST_PAUSE_MS;
    private volatile int receiveMaximum;

    Mqtt5Consumer(Mqtt5Endpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.clock = endpoint.getComponent().clock();
    }

    /** Whether the broker has confirmed the subscriptions on a connection that is still up. */
    public boolean stands() {
        Mqtt5Link current = link;
        return current != null && current.stands();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        stopping = false;
        receiveMaximum = endpoint.getReceiveMaximum();
        lanes = IntStream.range(0, endpoint.getLanes())
                .mapToObj(n -> new Lane(endpoint.getClientId() + "-lane-" + n, endpoint.getMaxBatch(), this::route))
                .toList();
        lanes.forEach(Lane::start);
        connector = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .name(endpoint.getClientId() + "-connect")
                .daemon()
                .factory());
        connector.execute(this::connect);
    }

    @Override
    protected void doStop() throws Exception {
        stopping = true;
        if (connector != null) {
            connector.shutdownNow();
        }
        for (Lane lane : lanes) {
            lane.stop(STOP_PATIENCE_MS);
        }
        Mqtt5Link current = link;
        if (current != null) {
            current.close()
                    .completeOnTimeout(null, LEAVE_PATIENCE_S, TimeUnit.SECONDS)
                    .join();
        }
        super.doStop();
    }

    private void connect() {
        URI broker = endpoint.getComponent().broker();
        if (broker == null) {
            again();
            return;
        }
        try {
            // What an earlier connection left is out of hand before this one begins: later it is here a second time.
            for (Lane lane : lanes) {
                lane.drop();
            }
            Instant connectedAt = clock.instant();
            Mqtt5Link next = new Mqtt5Link(
                    endpoint, receiveMaximum, broker, publish -> arrived(publish, connectedAt), this::lost);
            link = next;
            next.open();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            lost(e);
        }
    }

    private void lost(@Nullable Throwable reason) {
        if (!stopping) {
            LOG.warn("{} has no connection to the broker: {}", endpoint.getClientId(), String.valueOf(reason));
            if (isTooMuch(reason)) {
                receiveMaximum = Math.min(receiveMaximum * 2, MOST_AHEAD);
            }
            again();
        }
    }

    /**
     * Whether the broker sent more ahead than it may. A Mosquitto does so on each connection again, since it does not
     * count what an earlier one left unacknowledged: only more room ends that.
     */
    private static boolean isTooMuch(@Nullable Throwable reason) {
        return reason instanceof Mqtt5DisconnectException disconnect
                && disconnect.getMqttMessage().getReasonCode() == Mqtt5DisconnectReasonCode.RECEIVE_MAXIMUM_EXCEEDED;
    }

    private void again() {
        ScheduledExecutorService executor = connector;
        if (executor == null) {
            return;
        }
        try {
            ScheduledFuture<?> unused = executor.schedule(this::connect, pause, TimeUnit.MILLISECONDS);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("Stopped while there was no connection");
        }
    }

    private void arrived(Mqtt5Publish publish, Instant connectedAt) {
        pause = FIRST_PAUSE_MS;
        MqttMessage message = new MqttMessage(
                publish.getTopic().toString(),
                publish.getPayloadAsBytes(),
                publish.isRetain(),
                clock.instant(),
                connectedAt);
        lanes.get(Math.floorMod(facility(message.topic()).hashCode(), lanes.size()))
                .add(new Lane.Entry(message, publish::acknowledge));
    }

    private static String facility(String topic) {
        int lastLevel = topic.lastIndexOf('/');
        return lastLevel < 0 ? topic : topic.substring(0, lastLevel);
    }

    private @Nullable Exception route(List<MqttMessage> messages) {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(messages);
            getProcessor().process(exchange);
            return exchange.getException();
        } catch (Exception e) {
            return e;
        } finally {
            releaseExchange(exchange, false);
        }
    }
}
