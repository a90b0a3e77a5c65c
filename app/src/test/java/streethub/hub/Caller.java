package streethub.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls a hub over HTTP, keeps no cookies and follows no redirects. */
public final class Caller implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI hub;

    /** Whoever knows that address. */
    public Caller(URI hub) {
        this.hub = hub;
    }

    /** As a stranger. */
    public HttpResponse<String> get(String path) {
        return get(path, null);
    }

    /** With a token, where there is one. */
    public HttpResponse<String> get(String path, @Nullable String token) {
        return send(request(path, token).GET());
    }

    /** Posts JSON, with a token where there is one. */
    public HttpResponse<String> post(String path, @Nullable String token, String json) {
        return send("POST", path, token, json);
    }

    /** As {@link #post}, sent to any method. */
    public HttpResponse<String> send(String method, String path, @Nullable String token, String json) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    /** Asks for a token; 201 where the password fits. */
    public HttpResponse<String> logIn(String username, String password) {
        return post(
                "/api/v1/tokens",
                null,
                JSON.createObjectNode()
                        .put("username", username)
                        .put("password", password)
                        .toString());
    }

    /** The token of an account whose password is right. */
    public String token(String username, String password) {
        return JSON.readTree(logIn(username, password).body()).path("token").asString();
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(hub.resolve(path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
