package streethub.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The MQTT broker that comes along. The hub itself comes in by a door of its own; the devices' door opens when the hub's
 * subscriptions stand, so that the very first message finds somebody who keeps it.
 */
final class EmbeddedBroker {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final String HUBS_DOOR = "hub";
    private static final String DEVICES_DOOR = "devices";
    private static final int LARGEST_MESSAGE = 4 << 20;

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final String bind;
    private final int port;
    private final int hubsPort;
    private final BrokerAccess access;

    private EmbeddedBroker(String bind, int port, BrokerAccess access) {
        this.bind = bind;
        this.port = port;
        this.hubsPort = freePort();
        this.access = access;
    }

    /** Starts the broker with only the hub's door open; a port that another program has is refused. */
    static EmbeddedBroker start(HubHome home, String bind, int port, BrokerAccess access) {
        requireFree(bind, port);
        EmbeddedBroker broker = new EmbeddedBroker(bind, port, access);
        try {
            broker.server.setConfiguration(broker.configuration(home));
            broker.server.setSecurityManager(access);
            broker.server.start();
        } catch (Exception e) {
            throw new StartFailure("the embedded MQTT broker does not start: " + e.getMessage(), e);
        }
        return broker;
    }

    private Configuration configuration(HubHome home) throws Exception {
        return new ConfigurationImpl()
                .setName("streethub")
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(true)
                .setJournalDirectory(home.resolve("broker/journal").toString())
                .setBindingsDirectory(home.resolve("broker/bindings").toString())
                .setLargeMessagesDirectory(home.resolve("broker/large").toString())
                .setPagingDirectory(home.resolve("broker/paging").toString())
                .setMaxDiskUsage(-1)
                .setJMXManagementEnabled(false)
                // Its user may do everything, and the password that comes along is in Artemis' manual.
                .setClusterPassword(HubHome.random())
                // Who may come in is asked anew each time, which is cheap here and knows of the client's name.
                .setAuthenticationCacheSize(0)
                .addAddressSetting(
                        "#",
                        new AddressSettings()
                                // Ten attempts are the default; then an alarm would be put aside unheard.
                                .setMaxDeliveryAttempts(-1)
                                .setDeadLetterAddress(SimpleString.of("broker-dead-letters"))
                                .setExpiryAddress(SimpleString.of("broker-expired")))
                .addAcceptorConfiguration(HUBS_DOOR, door("127.0.0.1", hubsPort));
    }

    private static String door(String host, int port) {
        return "tcp://" + host + ":" + port + "?protocols=MQTT;maximumPacketSize=" + LARGEST_MESSAGE;
    }

    /** Lets devices and gateways in. */
    void open() {
        try {
            server.getActiveMQServer()
                    .getRemotingService()
                    .createAcceptor(DEVICES_DOOR, door(bind, port))
                    .start();
        } catch (Exception e) {
            throw new StartFailure("the MQTT broker cannot listen on " + bind + ":" + port + ".", e);
        }
    }

    /** Where the hub itself connects. */
    URI hubsAddress() {
        String password = URLEncoder.encode(access.hubsPassword(), StandardCharsets.UTF_8);
        return URI.create("mqtt://" + BrokerAccess.HUB + ":" + password + "@127.0.0.1:" + hubsPort);
    }

    void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            LOG.error("The embedded broker did not stop as it should", e);
        }
    }

    private static void requireFree(String bind, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(bind))) {
            LOG.debug("{} is free", socket);
        } catch (IOException e) {
            throw new StartFailure(
                    "the MQTT port " + bind + ":" + port + " is taken: set STREETHUB_MQTT_PORT to another.", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailure("there is no free port for the embedded broker.", e);
        }
    }
}
