package streethub.integrations.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is acknowledged before its route is through, and nothing is lost when anything goes down. */
class Mqtt5ConsumerTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    private TestBroker broker;
    private CamelContext camel;
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private volatile Consumer<MqttMessage> work = message -> seen.add(words(message));

    @BeforeEach
    void startsABroker(@TempDir Path home) throws Exception {
        broker = new TestBroker(home);
        camel = hub("");
    }

    @AfterEach
    void stopsAll() throws Exception {
        camel.stop();
        broker.close();
    }

    @Test
    void takesMessagesInOrderPerFacility() throws Exception {
        startHub("");
        publish(0, 50);

        await().atMost(SOON).until(() -> seen.size() >= 50);
        assertThat(seen.stream().filter(text -> Integer.parseInt(text) % 5 == 0).map(Integer::parseInt))
                .isSorted()
                .hasSize(10);
    }

    @Test
    void whatCameWhileTheHubWasDownIsTakenAfterwards() throws Exception {
        startHub("");
        camel.stop();
        publish(0, 200);
        startHub("");

        await().atMost(SOON).until(() -> new HashSet<>(seen).size() == 200);
    }

    @Test
    void aMessageWhoseRouteFailsIsOfferedAgainUntilItIsThrough() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        work = message -> {
            if (attempts.incrementAndGet() < 4) {
                throw new IllegalStateException("not now");
            }
            seen.add(words(message));
        };
        startHub("");
        publish(0, 1);

        await().atMost(SOON).until(() -> seen.equals(List.of("0")));
        assertThat(attempts).hasValue(4);
    }

    @Test
    void whatWasNotThroughWhenTheHubStoppedComesAgain() throws Exception {
        CountDownLatch tried = new CountDownLatch(1);
        work = message -> {
            tried.countDown();
            throw new IllegalStateException("never here");
        };
        startHub("");
        publish(0, 30);
        assertThat(tried.await(20, TimeUnit.SECONDS)).isTrue();
        camel.stop();
        work = message -> seen.add(words(message));
        startHub("");

        await().atMost(SOON).until(() -> new HashSet<>(seen).size() == 30);
    }

    @Test
    void aBrokerThatRestartsIsSubscribedAgainAndLosesNothing() throws Exception {
        startHub("");
        publish(0, 100);
        broker.stop();
        await().atMost(SOON).until(() -> !consumer().stands());
        broker.startAgain();
        publish(100, 200);

        await().atMost(SOON).until(() -> new HashSet<>(seen).size() == 200);
    }

    @Test
    void aHubThatStartsBeforeItsBrokerWaitsForIt() throws Exception {
        broker.stop();
        camel.start();
        assertThat(consumer().stands()).isFalse();
        broker.startAgain();
        await().atMost(SOON).until(() -> consumer().stands());
        publish(0, 5);

        await().atMost(SOON).until(() -> seen.size() == 5);
    }

    @Test
    void aSharedSubscriptionKeepsWhatComesWhileNobodyIsThere() throws Exception {
        startHub("hubs");
        publish(0, 20);
        await().atMost(SOON).until(() -> new HashSet<>(seen).size() == 20);
        camel.stop();
        publish(20, 60);
        startHub("hubs");

        await().atMost(SOON).until(() -> new HashSet<>(seen).size() == 60);
    }

    @Test
    void aBacklogBeyondTheReceiveMaximumIsTakenBitByBit() throws Exception {
        startHub("");
        camel.stop();
        publish(0, 1500);
        startHub("");

        await().atMost(SOON).until(() -> new HashSet<>(seen).size() == 1500);
        assertThat(seen).hasSize(1500);
    }

    private void startHub(String shareGroup) throws Exception {
        camel = hub(shareGroup);
        camel.start();
        await().atMost(SOON).until(() -> consumer().stands());
    }

    private Mqtt5Consumer consumer() {
        return (Mqtt5Consumer) camel.getRoutes().get(0).getConsumer();
    }

    private CamelContext hub(String shareGroup) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        context.addComponent("mqtt5", new Mqtt5Component(broker::address, Clock.systemUTC()));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("mqtt5:hub?topics=RAW(devices/+/telemetry)&lanes=3&maxBatch=10&shareGroup=" + shareGroup)
                        .process(exchange -> {
                            for (Object message : exchange.getMessage().getMandatoryBody(List.class)) {
                                work.accept((MqttMessage) message);
                            }
                        });
            }
        });
        return context;
    }

    private void publish(int from, int to) {
        try (TestPublisher publisher = new TestPublisher(broker.address())) {
            for (int n = from; n < to; n++) {
                publisher.publish("devices/" + n % 5 + "/telemetry", Integer.toString(n));
            }
        }
    }

    private static String words(MqttMessage message) {
        return new String(message.payload(), StandardCharsets.UTF_8);
    }
}
