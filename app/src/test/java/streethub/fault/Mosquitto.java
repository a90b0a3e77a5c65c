package streethub.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import streethub.integrations.mqtt.RestartableBroker;

/** A Mosquitto in a process of its own, set up as an operator has to set one up for a hub. */
final class Mosquitto implements RestartableBroker {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Path home;
    private final int port = freePort();
    private @Nullable Process process;

    Mosquitto(Path home) {
        this.home = home;
        try {
            Files.createDirectories(home);
            // By default it forgets its sessions as it stops, and drops what a hub that is down misses beyond a
            // thousand.
            Files.writeString(
                    home.resolve("mosquitto.conf"), """
                            listener %d 127.0.0.1
                            allow_anonymous true
                            user %s
                            persistence true
                            persistence_location %s/
                            max_queued_messages 0
                            log_dest stdout
                            log_type warning
                            log_type error
                            """.formatted(port, System.getProperty("user.name"), home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        startAgain();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void startAgain() {
        try {
            Process started = new ProcessBuilder(
                            MosquittoProgram.find().orElseThrow().toString(),
                            "-c",
                            home.resolve("mosquitto.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("mosquitto.log").toFile()))
                    .start();
            process = started;
            await().atMost(SOON).until(() -> listens() || !started.isAlive());
            if (!started.isAlive()) {
                throw new AssertionError(Files.readString(home.resolve("mosquitto.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void stop() {
        Process running = Objects.requireNonNull(process);
        running.destroy();
        await().atMost(SOON).until(() -> !running.isAlive());
    }

    @Override
    public void close() {
        Objects.requireNonNull(process).destroyForcibly();
    }
}
