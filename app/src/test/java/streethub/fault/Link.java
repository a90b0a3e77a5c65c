package streethub.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line between the hub and its broker that can be cut and mended. */
final class Link implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Link(int target) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("mqtt://127.0.0.1:" + door.getLocalPort());
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
            in.transferTo(to.getOutputStream());
        } catch (IOException cutOff) {
            // That is what it is for.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    /** Breaks every connection, in the middle of whatever it carries, and lets none through. */
    void cut() {
        cut = true;
        open.forEach(this::close);
    }

    void mend() {
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
        door.close();
        cut();
    }
}
