package streethub.integrations.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Clients of a broker that an address names. */
final class Mqtt5Clients {

    private static final int TIMEOUT_S = 10;
    private static final int PLAIN_PORT = 1883;
    private static final int TLS_PORT = 8883;

    private Mqtt5Clients() {}

    /** @param broker {@code mqtt://} or, over TLS, {@code mqtts://}, with {@code user:password@} where it wants that */
    static Mqtt5ClientBuilder to(URI broker, String clientId) {
        boolean tls = List.of("mqtts", "ssl", "tls").contains(broker.getScheme());
        Mqtt5ClientBuilder builder = MqttClient.builder()
                .useMqttVersion5()
                .identifier(clientId)
                .transportConfig()
                .serverHost(broker.getHost())
                .serverPort(broker.getPort() > 0 ? broker.getPort() : tls ? TLS_PORT : PLAIN_PORT)
                .socketConnectTimeout(TIMEOUT_S, TimeUnit.SECONDS)
                .mqttConnectTimeout(TIMEOUT_S, TimeUnit.SECONDS)
                .applyTransportConfig();
        if (tls) {
            builder = builder.sslWithDefaultConfig();
        }
        if (broker.getUserInfo() == null) {
            return builder;
        }
        String[] user = broker.getUserInfo().split(":", 2);
        return builder.simpleAuth()
                .username(user[0])
                .password((user.length == 2 ? user[1] : "").getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth();
    }
}
