package streethub.integrations.mqtt;

import java.net.URI;

/** An MQTT broker on loopback that keeps what it has acknowledged while it is stopped and started again. */
public interface RestartableBroker extends AutoCloseable {

    /** The port that it listens on, the same after each start. */
    int port();

    /** Where clients connect. */
    default URI address() {
        return URI.create("mqtt://127.0.0.1:" + port());
    }

    /** Stops it and waits until it is gone. */
    void stop();

    /** Starts it on what it has kept and waits until it listens. */
    void startAgain();

    @Override
    void close();
}
