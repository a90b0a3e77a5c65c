package streethub.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A line between the hub and its broker or database that can be cut, made slow or swallow everything, and mended. */
final class Link implements AutoCloseable {

    private static final int PIECE = 8192;

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> lost = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean cut;
    private volatile boolean swallowing;
    private volatile Duration delay = Duration.ZERO;

    Link(int target) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("mqtt://127.0.0.1:" + door.getLocalPort());
    }

    /** The address of a database at its other end. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + "/postgres";
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                join(door.accept());
            } catch (IOException closedOrTargetAway) {
                // The next comer is welcome again.
            }
        }
    }

    private void join(Socket here) throws IOException {
        open.add(here);
        if (cut) {
            close(here);
            return;
        }
        try {
            Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(there);
            Thread.ofVirtual().start(() -> pump(here, there));
            Thread.ofVirtual().start(() -> pump(there, here));
            if (cut) {
                close(here);
                close(there);
            }
        } catch (IOException e) {
            close(here);
            throw e;
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream()) {
            byte[] some = new byte[PIECE];
            for (int length = in.read(some); length >= 0; length = in.read(some)) {
                if (swallowing) {
                    lost.add(from);
                    lost.add(to);
                }
                if (!closed.await(delay.toMillis(), TimeUnit.MILLISECONDS) && !lost.contains(from)) {
                    to.getOutputStream().write(some, 0, length);
                }
            }
        } catch (IOException cutOff) {
            // That is what it is for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Set.of(from, to).forEach(socket -> {
                open.remove(socket);
                lost.remove(socket);
            });
        }
    }

    /**
     * Swallows what anybody sends, and says nothing of it to either side; a connection that has lost something says
     * nothing more even when the line is mended.
     */
    void swallow() {
        swallowing = true;
    }

    /** Lets everything take so much longer, each way. */
    void slow(Duration more) {
        delay = more;
    }

    /** Breaks every connection, in the middle of whatever it carries, and lets none through. */
    void cut() {
        cut = true;
        open.forEach(this::close);
    }

    /** Lets what comes from now on through as it comes. */
    void mend() {
        swallowing = false;
        delay = Duration.ZERO;
        cut = false;
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
        cut();
    }
}
