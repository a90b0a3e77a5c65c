package streethub.integrations.mqtt;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.jspecify.annotations.Nullable;

/**
 * {@code mqtt5:clientId?topics=RAW(a/+/b,c/#)}: takes messages from topics in batches, each message at least once; per
 * facility (a topic without its last level) in order, side by side across facilities.
 */
public class Mqtt5Component extends DefaultComponent {

    private final Supplier<@Nullable URI> broker;
    private final Clock clock;

    /**
     * @param broker address such as {@code mqtt://user:password@host:1883} or {@code mqtts://host:8883}, asked for anew
     *     at each attempt to connect; null as long as there is none
     */
    public Mqtt5Component(Supplier<@Nullable URI> broker, Clock clock) {
        this.broker = broker;
        this.clock = clock;
    }

    @Nullable URI broker() {
        return broker.get();
    }

    Clock clock() {
        return clock;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        Mqtt5Endpoint endpoint = new Mqtt5Endpoint(uri, this, remaining);
        endpoint.setTopics(getAndRemoveParameter(parameters, "topics", String.class, ""));
        endpoint.setShareGroup(getAndRemoveParameter(parameters, "shareGroup", String.class, ""));
        endpoint.setLanes(getAndRemoveParameter(parameters, "lanes", Integer.class, endpoint.getLanes()));
        endpoint.setMaxBatch(getAndRemoveParameter(parameters, "maxBatch", Integer.class, endpoint.getMaxBatch()));
        endpoint.setReceiveMaximum(
                getAndRemoveParameter(parameters, "receiveMaximum", Integer.class, endpoint.getReceiveMaximum()));
        return endpoint;
    }
}
