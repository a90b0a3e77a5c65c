package streethub.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Clients that hold a line without getting on: they send half of something, or ask for much and never read it. */
final class SlowClients implements AutoCloseable {

    private static final byte[] CONNECT = {0x10, 16, 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 0, 0, 4, 's', 'l', 'o', 'w'};
    private static final byte[] SUBSCRIBE_TO_ALL = {(byte) 0x82, 6, 0, 1, 0, 1, '#', 1};

    /** Says that 100 bytes follow, and sends four of them. */
    private static final byte[] HALF_A_MESSAGE = {0x32, 100, 0, 20, 's', 't'};

    private final List<Socket> held = new ArrayList<>();

    /** Sends the head of a report and the first letter of its body. */
    void reportHalf(URI web) {
        send(
                web.getHost(),
                web.getPort(),
                ascii("POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"));
    }

    /** Asks for the same large answer over and over and reads nothing of it. */
    void readNothing(URI web, String path) {
        send(web.getHost(), web.getPort(), ascii(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(50)));
    }

    /** Subscribes to everything at the broker and reads nothing of it. */
    void hearNothing(URI broker) {
        send(broker.getHost(), broker.getPort(), CONNECT, SUBSCRIBE_TO_ALL);
    }

    /** Sends a message by half. */
    void publishHalf(URI broker, byte letter) {
        byte[] connect = CONNECT.clone();
        connect[connect.length - 1] = letter;
        send(broker.getHost(), broker.getPort(), connect, HALF_A_MESSAGE);
    }

    private void send(String host, int port, byte[]... packets) {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(host, port));
            held.add(socket);
            for (byte[] packet : packets) {
                socket.getOutputStream().write(packet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    int count() {
        return held.size();
    }

    @Override
    public void close() {
        for (Socket socket : held) {
            try {
                socket.close();
            } catch (IOException alreadyGone) {
                // The hub gave up on it.
            }
        }
    }
}
