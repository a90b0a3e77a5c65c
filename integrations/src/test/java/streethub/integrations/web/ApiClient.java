package streethub.integrations.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the API under test. */
@TestComponent
public class ApiClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private final Environment environment;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    ApiClient(Environment environment) {
        this.environment = environment;
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<byte[]> response, JsonNode body) {

        /** The text at that property, or the word null. */
        public String text(String property) {
            return body.path(property).asString("null");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** The token of a demo account. */
    public String token(String username) {
        return tokens.computeIfAbsent(
                username, name -> post(null, "/tokens", "{\"username\":\"" + name + "\",\"password\":\"demo\"}")
                        .text("token"));
    }

    /** Lets an account that is not the demo's call with that token. */
    public void enter(String username, String token) {
        tokens.put(username, token);
    }

    /** As a demo account, or as a stranger. */
    public Answer get(@Nullable String username, String path) {
        return send(request(username, path).GET());
    }

    public Answer post(@Nullable String username, String path, String body) {
        return send(request(username, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(@Nullable String username, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri("/api/v1" + path)).timeout(Duration.ofSeconds(30));
        return username == null ? request : request.header("Authorization", "Bearer " + token(username));
    }

    public URI uri(String path) {
        return URI.create(
                "http://localhost:" + Objects.requireNonNull(environment.getProperty("local.server.port")) + path);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json")
                    ? json.readTree(new String(response.body(), StandardCharsets.UTF_8))
                    : json.nullNode();
            return new Answer(response.statusCode(), response, body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
