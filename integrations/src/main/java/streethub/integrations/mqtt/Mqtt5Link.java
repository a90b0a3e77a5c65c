package streethub.integrations.mqtt;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAck;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5RetainHandling;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.suback.Mqtt5SubAck;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the broker, from its attempt to its end. Each has a client of its own, so that a packet identifier
 * of one connection is never acknowledged on the next, where a broker may use it for another message.
 */
final class Mqtt5Link {

    private static final Duration SESSION_KEPT = Duration.ofDays(14);
    private static final int KEEP_ALIVE_S = 20;
    private static final int ANSWER_WITHIN_S = 10;

    private final Mqtt5Endpoint endpoint;
    private final int receiveMaximum;
    private final Mqtt5AsyncClient client;
    private final Consumer<@Nullable Throwable> ended;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean standing;

    /**
     * @param receiveMaximum how many messages the broker may send ahead of their acknowledgement
     * @param ended told once, with the reason, when the connection is over or did not come about
     */
    Mqtt5Link(
            Mqtt5Endpoint endpoint,
            int receiveMaximum,
            URI broker,
            Consumer<Mqtt5Publish> arrived,
            Consumer<@Nullable Throwable> ended) {
        this.endpoint = endpoint;
        this.receiveMaximum = receiveMaximum;
        this.ended = ended;
        this.client = Mqtt5Clients.to(broker, endpoint.getClientId())
                .addDisconnectedListener(context -> end(context.getCause()))
                .buildAsync();
        // Before the connection: the broker sends what has queued up as soon as that stands.
        client.publishes(
                MqttGlobalPublishFilter.ALL,
                publish -> {
                    if (!over.get()) {
                        arrived.accept(publish);
                    }
                },
                true);
    }

    void open() {
        CompletableFuture<Void> unused = client.connectWith()
                .cleanStart(false)
                .sessionExpiryInterval(SESSION_KEPT.toSeconds())
                .keepAlive(KEEP_ALIVE_S)
                .restrictions()
                .receiveMaximum(receiveMaximum)
                .applyRestrictions()
                .send()
                .thenCompose(this::subscribe)
                .thenRun(() -> standing = !over.get())
                .exceptionallyCompose(failure -> close().thenRun(() -> end(failure)));
    }

    /** Also on a session that the broker still has: one that lost it would otherwise send nothing and say nothing. */
    private CompletableFuture<Mqtt5SubAck> subscribe(Mqtt5ConnAck session) {
        List<Mqtt5Subscription> subscriptions = endpoint.subscriptions().stream()
                .map(filter -> Mqtt5Subscription.builder()
                        .topicFilter(filter)
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .retainHandling(Mqtt5RetainHandling.SEND_IF_SUBSCRIPTION_DOES_NOT_EXIST)
                        .build())
                .toList();
        return client.subscribeWith()
                .addSubscriptions(subscriptions)
                .send()
                .orTimeout(ANSWER_WITHIN_S, TimeUnit.SECONDS);
    }

    boolean stands() {
        return standing;
    }

    /** Leaves; the session with its subscriptions and unacknowledged messages stays with the broker. */
    CompletableFuture<@Nullable Void> close() {
        standing = false;
        return client.disconnect().handle((done, alreadyGone) -> null);
    }

    private void end(@Nullable Throwable reason) {
        standing = false;
        if (over.compareAndSet(false, true)) {
            ended.accept(reason);
        }
    }
}
