package streethub.integrations.device;

import java.util.List;
import org.apache.camel.CamelContext;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import streethub.integrations.mqtt.Mqtt5Consumer;

/** Whether the hub hears its sensors. */
@Component
@NamedInterface("sensors")
public class SensorSubscriptions {

    private static final int FORMATS = 3;

    private final CamelContext camel;

    SensorSubscriptions(CamelContext camel) {
        this.camel = camel;
    }

    /** Whether the broker has confirmed the subscriptions of all wire formats and the connections are up. */
    public boolean stand() {
        List<Mqtt5Consumer> consumers = camel.getRoutes().stream()
                .map(route -> route.getConsumer())
                .filter(Mqtt5Consumer.class::isInstance)
                .map(Mqtt5Consumer.class::cast)
                .toList();
        return consumers.size() >= FORMATS && consumers.stream().allMatch(Mqtt5Consumer::stands);
    }
}
