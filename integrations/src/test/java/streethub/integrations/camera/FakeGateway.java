package streethub.integrations.camera;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A gateway that answers what a test tells it to. */
final class FakeGateway implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, String> queries = new ConcurrentHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Answer(int status, byte[] body) {}

    FakeGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void put(String path, String body) {
        put(path, 200, body.getBytes(StandardCharsets.UTF_8));
    }

    void put(String path, int status, byte[] body) {
        answers.put(path, new Answer(status, body));
    }

    void remove(String path) {
        answers.remove(path);
    }

    /** What it was last asked for there, beside the path; empty where nothing. */
    String queried(String path) {
        return queries.getOrDefault(path, "");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            queries.put(
                    exchange.getRequestURI().getPath(),
                    Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""));
            Answer answer = answers.getOrDefault(exchange.getRequestURI().getPath(), new Answer(404, new byte[] {'x'}));
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.getResponseHeaders().add("Set-Cookie", "gateway=secret");
            if (answer.status() == 302) {
                exchange.getResponseHeaders().add("Location", address("/elsewhere.m3u8"));
            }
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
