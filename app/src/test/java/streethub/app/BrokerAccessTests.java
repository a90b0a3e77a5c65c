package streethub.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient.Mqtt5Publishes;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5MessageException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The broker of a hub that is no demo: only known accounts speak, each for its devices, and only the hub listens. */
@TestInstance(Lifecycle.PER_CLASS)
class BrokerAccessTests {

    private static final String HUBS_CLIENT = "hub-own";
    private static final int SOON_S = 10;

    private Path accounts;
    private String gatewaysPassword;
    private BrokerAccess access;
    private EmbeddedBroker broker;
    private int port;
    private Mqtt5BlockingClient hub;
    private Mqtt5Publishes heard;

    @BeforeAll
    void opens(@TempDir Path folder) throws IOException {
        // It would write a line for each message.
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("org.apache.activemq.audit", LogLevel.OFF);
        port = freePort();
        HubHome home = HubHome.at(folder.resolve("home"));
        access = new BrokerAccess(home, false);
        broker = EmbeddedBroker.start(home, "127.0.0.1", port, access);
        broker.open();
        accounts = home.resolve("mqtt-accounts.properties");
        Properties first = new Properties();
        first.load(Files.newBufferedReader(accounts));
        gatewaysPassword = first.getProperty("gateway.gateway", "");
        add("device.cover-001=of the first");
        add("device.cover.7=of the seventh");
        add("device.+=of all");
        add("gateway.chirpstack=of ChirpStack");
        add("topics.chirpstack=application/3f0c/#, application/77/device/+/event/up");
        add("gateway.things=of The Things Stack");
        add("topics.things=v3/lifts@streethub/#");
        add("gateway.pole.7=of the pole");
        add("topics.pole.7=streethub/v1/devices/lamp.1/#,streethub/v1/devices/lamp.2/#");
        add("gateway.closed=of nobody");
        add("topics.closed=");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void add(String account) throws IOException {
        Files.writeString(accounts, account + "\n", StandardOpenOption.APPEND);
    }

    @BeforeEach
    void theHubListens() {
        hub = client(HUBS_CLIENT, broker.hubsAddress().getPort(), BrokerAccess.HUB, access.hubsPassword());
        heard = hub.publishes(MqttGlobalPublishFilter.ALL);
        hub.connect();
        for (String topics : new String[] {"streethub/v1/devices/+/telemetry", "application/#", "v3/#"}) {
            hub.subscribeWith().topicFilter(topics).qos(MqttQos.AT_LEAST_ONCE).send();
        }
    }

    @AfterEach
    void andLeaves() {
        heard.close();
        hub.disconnect();
    }

    @AfterAll
    void closes() {
        broker.stop();
    }

    @Test
    void aFirstGatewayHasAPasswordOfItsOwnBeforeItConnectsThatOnlyTheOwnerMayRead() throws IOException {
        assertThat(gatewaysPassword).hasSizeGreaterThan(40);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(accounts)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -",
                "gateway, -",
                "gateway, wrong",
                "gateway, of the first",
                "cover-001, of the seventh",
                "gateway.gateway, wrong",
                "nobody, ''",
                "streethub-hub, wrong"
            })
    void refusesWhoeverShowsNoPasswordOrAWrongOne(@Nullable String user, @Nullable String password) {
        Mqtt5BlockingClient stranger = client("stranger", port, user, password);
        assertThatExceptionOfType(Mqtt5ConnAckException.class).isThrownBy(stranger::connect);
    }

    @Test
    void nobodyComesInWithTheAccountThatArtemisBringsAlongForClusters() {
        Mqtt5BlockingClient reader = client("stranger", port, "ACTIVEMQ.CLUSTER.ADMIN.USER", "CHANGE ME!!");
        assertThatExceptionOfType(Mqtt5MessageException.class).isThrownBy(reader::connect);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "streethub/v1/devices/cover-001/telemetry",
                "application/3f0c/device/0200510117010001/event/up",
                "v3/demo@streethub/devices/cover-001/up"
            })
    void aGatewaySpeaksForItsDevicesInEachFormat(String topic) throws Exception {
        Mqtt5BlockingClient gateway = connected("gateway", gatewaysPassword);
        publish(gateway, topic);
        assertHeard(topic);
        gateway.disconnect();
    }

    @ParameterizedTest
    @ValueSource(strings = {"streethub/v1/anything", "$sys.mqtt.sessions", "activemq.management", "other"})
    void aGatewaySpeaksOfNothingElse(String topic) {
        Mqtt5BlockingClient gateway = connected("gateway", gatewaysPassword);
        assertThatExceptionOfType(Mqtt5PubAckException.class).isThrownBy(() -> publish(gateway, topic));
        gateway.disconnect();
    }

    @ParameterizedTest
    @CsvSource({
        "chirpstack, of ChirpStack, application/3f0c/device/0200510117010001/event/up",
        "chirpstack, of ChirpStack, application/77/device/0200510117010001/event/up",
        "things, of The Things Stack, v3/lifts@streethub/devices/lift-001/up",
        "pole.7, of the pole, streethub/v1/devices/lamp.2/telemetry"
    })
    void aGatewayWithTopicsSpeaksForTheDevicesUnderThem(String user, String password, String topic) throws Exception {
        Mqtt5BlockingClient gateway = connected(user, password);
        publish(gateway, topic);
        assertHeard(topic);
        gateway.disconnect();
    }

    @ParameterizedTest
    @CsvSource({
        "chirpstack, of ChirpStack, application/3f0/device/0200510117010001/event/up",
        "chirpstack, of ChirpStack, application/3f0c",
        "chirpstack, of ChirpStack, application/77/device/0200510117010001/event/join",
        "chirpstack, of ChirpStack, v3/lifts@streethub/devices/lift-001/up",
        "chirpstack, of ChirpStack, streethub/v1/devices/cover-001/telemetry",
        "things, of The Things Stack, v3/lifts@others/devices/lift-001/up",
        "things, of The Things Stack, v3/lifts/devices/lift-001/up",
        "pole.7, of the pole, streethub/v1/devices/lamp.3/telemetry",
        "pole.7, of the pole, streethub/v1/devices/lamp/1/telemetry",
        "closed, of nobody, streethub/v1/devices/cover-001/telemetry"
    })
    void aGatewayWithTopicsSpeaksForNoDeviceOfAnother(String user, String password, String topic) {
        Mqtt5BlockingClient gateway = connected(user, password);
        assertThatExceptionOfType(Mqtt5PubAckException.class).isThrownBy(() -> publish(gateway, topic));
        gateway.disconnect();
    }

    @Test
    void anAccountForNoDeviceInParticularSpeaksForNone() {
        Mqtt5BlockingClient client = connected("+", "of all");
        assertThatExceptionOfType(Mqtt5PubAckException.class)
                .isThrownBy(() -> publish(client, "streethub/v1/devices/cover-001/telemetry"));
        client.disconnect();
    }

    @ParameterizedTest
    @CsvSource({
        "cover-001, of the first, streethub/v1/devices/cover-002/telemetry",
        "cover-001, of the first, streethub/v1/devices/cover-001.2/telemetry",
        "cover-001, of the first, streethub/v1/devices/cover-0011/telemetry",
        "cover-001, of the first, application/3f0c/device/0200510117010001/event/up",
        "cover.7, of the seventh, streethub/v1/devices/cover/7/telemetry",
        "cover.7, of the seventh, streethub/v1/devices/cover.8/telemetry"
    })
    void aDeviceSpeaksForItselfAlone(String device, String password, String others) throws Exception {
        Mqtt5BlockingClient client = connected(device, password);
        assertThatExceptionOfType(Mqtt5PubAckException.class).isThrownBy(() -> publish(client, others));
        String own = "streethub/v1/devices/" + device + "/telemetry";
        publish(client, own);
        assertHeard(own);
        client.disconnect();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "streethub/v1/devices/+/telemetry",
                "streethub/v1/devices/cover-001/telemetry",
                "$share/others/streethub/v1/devices/+/telemetry"
            })
    void nobodyButTheHubListens(String topics) {
        for (String[] account : new String[][] {{"gateway", gatewaysPassword}, {"cover-001", "of the first"}}) {
            Mqtt5BlockingClient client = connected(account[0], account[1]);
            assertThatExceptionOfType(Mqtt5SubAckException.class)
                    .as(account[0])
                    .isThrownBy(() -> client.subscribeWith().topicFilter(topics).send());
            client.disconnect();
        }
    }

    @Test
    void nobodyTakesOverTheHubsSession() throws Exception {
        connected("cover-001", "of the first").disconnect();
        Mqtt5BlockingClient usurper = client(HUBS_CLIENT, port, "cover-001", "of the first");
        assertThatExceptionOfType(Mqtt5ConnAckException.class).isThrownBy(usurper::connect);
        assertThat(hub.getState().isConnected()).isTrue();
    }

    @Test
    void anAccountCountsFromWhenItIsAddedAndNoLongerThanItStandsThere() throws IOException {
        assertThatExceptionOfType(Mqtt5ConnAckException.class).isThrownBy(() -> connected("lift-001", "new"));
        String before = Files.readString(accounts);
        add("device.lift-001=new");
        connected("lift-001", "new").disconnect();
        Files.writeString(accounts, before);
        assertThatExceptionOfType(Mqtt5ConnAckException.class).isThrownBy(() -> connected("lift-001", "new"));
    }

    private void assertHeard(String topic) throws InterruptedException {
        assertThat(heard.receive(SOON_S, TimeUnit.SECONDS))
                .hasValueSatisfying(message -> assertThat(message.getTopic()).hasToString(topic));
    }

    private static void publish(Mqtt5BlockingClient client, String topic) {
        client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload("{}".getBytes(StandardCharsets.UTF_8))
                .send();
    }

    private Mqtt5BlockingClient connected(String user, String password) {
        Mqtt5BlockingClient client = client(UUID.randomUUID().toString(), port, user, password);
        client.connect();
        return client;
    }

    private static Mqtt5BlockingClient client(String name, int port, @Nullable String user, @Nullable String password) {
        Mqtt5ClientBuilder builder = MqttClient.builder()
                .useMqttVersion5()
                .identifier(name)
                .serverHost("127.0.0.1")
                .serverPort(port);
        if (user != null && password != null) {
            builder = builder.simpleAuth()
                    .username(user)
                    .password(password.getBytes(StandardCharsets.UTF_8))
                    .applySimpleAuth();
        } else if (user != null) {
            builder = builder.simpleAuth().username(user).applySimpleAuth();
        }
        return builder.buildBlocking();
    }
}
