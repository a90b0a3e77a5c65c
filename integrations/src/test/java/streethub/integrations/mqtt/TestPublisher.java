package streethub.integrations.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A device or gateway that publishes; each call returns when the broker has the message. */
public final class TestPublisher implements AutoCloseable {

    private final Mqtt5BlockingClient client;

    public TestPublisher(URI broker) {
        client = MqttClient.builder()
                .useMqttVersion5()
                .identifier("publisher-" + UUID.randomUUID())
                .serverHost(broker.getHost())
                .serverPort(broker.getPort())
                .buildBlocking();
        client.connect();
    }

    public void publish(String topic, byte[] payload, boolean retain) {
        client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(retain)
                .payload(payload)
                .send();
    }

    public void publish(String topic, String payload) {
        publish(topic, payload.getBytes(StandardCharsets.UTF_8), false);
    }

    @Override
    public void close() {
        client.disconnect();
    }
}
