package streethub.integrations.mqtt;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Publishes at least once, one message after the other; each call returns when the broker has the message. */
public final class MqttPublisher implements AutoCloseable {

    private final Mqtt5BlockingClient client;

    /** Connects to the broker; fails when it is not there. */
    public MqttPublisher(URI broker, String clientId) {
        client = Mqtt5Clients.to(broker, clientId).buildBlocking();
        client.connect();
    }

    /** Publishes a text; fails when the connection has gone. */
    public void publish(String topic, String payload) {
        client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    @Override
    public void close() {
        client.toAsync().disconnect().exceptionally(alreadyGone -> null).join();
    }
}
