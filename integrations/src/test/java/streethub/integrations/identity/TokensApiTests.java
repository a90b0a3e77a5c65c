package streethub.integrations.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import streethub.testing.TestClock.MovableClock;

@ApiTest
class TokensApiTests {

    private final ApiClient api;
    private final MovableClock clock;

    TokensApiTests(@Autowired ApiClient api, @Autowired MovableClock clock) {
        this.api = api;
        this.clock = clock;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void exchangesAPasswordForAToken() {
        Answer answer = api.post(null, "/tokens", "{\"username\":\"building\",\"password\":\"demo\",\"other\":[1]}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("token")).hasSizeGreaterThan(40);
        assertThat(OffsetDateTime.parse(answer.text("expiresAt")).getOffset()).isEqualTo(ZoneOffset.ofHours(8));
    }

    @Test
    void saysWhoOneIs() {
        Answer answer = api.get("composite", "/me");
        assertThat(answer.text("username")).isEqualTo("composite");
        assertThat(answer.body().path("roles").path(0).asString()).isEqualTo("GRID_WORKER");
        assertThat(answer.text("gridUnit")).isEqualTo("51011700600101");
        assertThat(api.get("resident", "/me").body().path("gridUnit").isNull()).isTrue();
    }

    @Test
    void asksAStrangerToLogIn() {
        Answer answer = api.get(null, "/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"streethub\"");
        assertThat(answer.text("detail")).contains("请先登录");
    }

    @Test
    void speaksEnglishToWhoAsksForIt() {
        Answer answer = api.send(api.request(null, "/me").header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1"));
        assertThat(answer.text("title")).isEqualTo("Log-in needed");
    }

    @Test
    void refusesAWrongPasswordWithoutSayingWhatWasWrong() {
        Answer known = api.post(null, "/tokens", "{\"username\":\"venue\",\"password\":\"wrong\"}");
        Answer unknown = api.post(null, "/tokens", "{\"username\":\"nobody\",\"password\":\"wrong\"}");
        assertThat(known.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(known.body());
    }

    @Test
    void namesTheFieldThatIsMissing() {
        Answer answer = api.post(null, "/tokens", "{\"username\":\"building\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo("password");
    }

    @Test
    void slowsDownWhoGuesses() {
        Answer answer = api.post(null, "/tokens", "{\"username\":\"guessed\",\"password\":\"0\"}");
        for (int i = 0; i < 6; i++) {
            answer = api.post(null, "/tokens", "{\"username\":\"guessed\",\"password\":\"" + i + "\"}");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(api.post(null, "/tokens", "{\"username\":\"moderator\",\"password\":\"demo\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refusesATokenThatHasExpired() {
        String token = api.post(null, "/tokens", "{\"username\":\"secretary\",\"password\":\"demo\"}")
                .text("token");
        clock.forward(Duration.ofDays(31));
        Answer answer = api.send(api.request(null, "/me").header("Authorization", "Bearer " + token));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(answer.text("detail")).contains("过期");
    }

    @Test
    void refusesATokenThatWasRevoked() {
        String token = api.post(null, "/tokens", "{\"username\":\"secretary\",\"password\":\"demo\"}")
                .text("token");
        assertThat(api.send(api.request(null, "/tokens")
                                .header("Authorization", "Bearer " + token)
                                .DELETE())
                        .status())
                .isEqualTo(204);
        assertThat(api.send(api.request(null, "/me").header("Authorization", "Bearer " + token))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void takesNoForms() {
        Answer answer = api.send(api.request(null, "/tokens")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=building&password=demo")));
        assertThat(answer.status()).isEqualTo(415);
    }
}
