package streethub.integrations.mqtt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** A real MQTT broker that keeps its state in a directory and may be stopped and started. */
public final class TestBroker implements RestartableBroker {

    static {
        // Netty on a JDK of 24 or later refuses to free the broker's buffers otherwise, and its journal cannot be read.
        System.setProperty("io.netty.noUnsafe", "false");
        // It would write a line for each message.
        LoggingSystem.get(TestBroker.class.getClassLoader()).setLogLevel("org.apache.activemq.audit", LogLevel.OFF);
    }

    private final Path home;
    private final int port;
    private EmbeddedActiveMQ server;

    public TestBroker(Path home) {
        this.home = home;
        this.port = freePort();
        this.server = start();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int port() {
        return port;
    }

    private EmbeddedActiveMQ start() {
        try {
            EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
            broker.setConfiguration(new ConfigurationImpl()
                    .setName("test-broker")
                    .setPersistenceEnabled(true)
                    .setJournalType(JournalType.NIO)
                    .setJournalDirectory(home.resolve("journal").toString())
                    .setBindingsDirectory(home.resolve("bindings").toString())
                    .setLargeMessagesDirectory(home.resolve("large").toString())
                    .setPagingDirectory(home.resolve("paging").toString())
                    .setMaxDiskUsage(-1)
                    .setSecurityEnabled(false)
                    .addAddressSetting(
                            "#",
                            new AddressSettings()
                                    .setMaxDeliveryAttempts(-1)
                                    .setDeadLetterAddress(SimpleString.of("broker-dead-letters"))
                                    .setExpiryAddress(SimpleString.of("broker-expired")))
                    .addAcceptorConfiguration("mqtt", "tcp://127.0.0.1:" + port + "?protocols=MQTT"));
            broker.start();
            return broker;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void startAgain() {
        server = start();
    }

    @Override
    public void close() {
        stop();
    }
}
