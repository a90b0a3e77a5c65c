package streethub.integrations.mqtt;

import java.util.Arrays;
import java.util.List;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** Where a route takes messages from: a persistent session of its own on the broker. */
public class Mqtt5Endpoint extends DefaultEndpoint {

    private final Mqtt5Component component;
    private final String clientId;
    private List<String> topics = List.of();
    private String shareGroup = "";
    private int lanes = 2;
    private int maxBatch = 250;
    private int receiveMaximum = 1_000;

    Mqtt5Endpoint(String uri, Mqtt5Component component, String clientId) {
        super(uri, component);
        this.component = component;
        this.clientId = clientId;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("mqtt5 endpoints only take messages in");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        Mqtt5Consumer consumer = new Mqtt5Consumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Mqtt5Component getComponent() {
        return component;
    }

    /** Names the session on the broker; each node and route has its own. */
    public String getClientId() {
        return clientId;
    }

    public List<String> getTopics() {
        return topics;
    }

    /** Topic filters, with commas between. */
    public void setTopics(String topics) {
        this.topics = Arrays.stream(topics.split(","))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .toList();
    }

    /** The filters as they are subscribed: with a group, several nodes split the messages. */
    List<String> subscriptions() {
        return shareGroup.isEmpty()
                ? topics
                : topics.stream()
                        .map(topic -> "$share/" + shareGroup + "/" + topic)
                        .toList();
    }

    /** Name of the group of nodes that share the subscription; empty for a subscription of its own. */
    public void setShareGroup(String shareGroup) {
        this.shareGroup = shareGroup;
    }

    public int getLanes() {
        return lanes;
    }

    /** How many facilities' messages are worked on side by side. */
    public void setLanes(int lanes) {
        this.lanes = lanes;
    }

    public int getMaxBatch() {
        return maxBatch;
    }

    /** How many waiting messages at most make one exchange. */
    public void setMaxBatch(int maxBatch) {
        this.maxBatch = maxBatch;
    }

    public int getReceiveMaximum() {
        return receiveMaximum;
    }

    /** How many messages the broker may send ahead of their acknowledgement: the back-pressure. */
    public void setReceiveMaximum(int receiveMaximum) {
        this.receiveMaximum = receiveMaximum;
    }
}
