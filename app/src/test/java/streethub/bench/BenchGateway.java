package streethub.bench;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Publishes for many devices without waiting for one acknowledgement before the next message. */
final class BenchGateway implements AutoCloseable {

    private final Mqtt5AsyncClient client;

    BenchGateway(URI broker) {
        client = MqttClient.builder()
                .useMqttVersion5()
                .identifier("bench-gateway")
                .serverHost(broker.getHost())
                .serverPort(broker.getPort())
                .buildAsync();
        client.toBlocking().connect();
    }

    CompletableFuture<?> publish(String topic, String payload) {
        return client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    @Override
    public void close() {
        client.toBlocking().disconnect();
    }
}
