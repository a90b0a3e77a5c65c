package streethub.integrations.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import streethub.testing.TestClock.MovableClock;

@ApiTest
class IdempotencyTests {

    private final ApiClient api;
    private final Cases cases;
    private final MovableClock clock;

    IdempotencyTests(@Autowired ApiClient api, @Autowired Cases cases, @Autowired MovableClock clock) {
        this.api = api;
        this.cases = cases;
        this.clock = clock;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void givesTheSameAnswerToTheSameRequest() {
        String body = cases.report("同一请求");
        Answer first = post("resident", "same", body);
        assertThat(post("resident", "same", body).body()).isEqualTo(first.body());
        assertThat(first.status()).isEqualTo(201);
    }

    @Test
    void countsPerCallerAndBody() {
        String body = cases.report("按人按内容");
        String number = post("resident", "per", body).text("number");
        assertThat(post("building", "per", body).text("number")).isNotEqualTo(number);
        assertThat(post("resident", "per", cases.report("另一内容")).text("number")).isNotEqualTo(number);
        assertThat(post("resident", "other", body).text("number")).isNotEqualTo(number);
    }

    @Test
    void letsDuplicatesThatComeAtOnceWaitForTheOneAnswer() throws Exception {
        String body = cases.report("同时到达");
        api.token("resident");
        try (ExecutorService callers = Executors.newFixedThreadPool(6)) {
            List<Future<Answer>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> callers.submit(() -> post("resident", "at once", body)))
                    .toList();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().body())
                        .isEqualTo(answers.getFirst().get().body());
                assertThat(answer.get().status()).isEqualTo(201);
            }
        }
    }

    @Test
    void forgetsWhatWasRefused() {
        String outside = "{\"kind\":\"ROAD_DAMAGE\",\"description\":\"在外面\",\"lat\":0,\"lon\":0}";
        assertThat(post("resident", "refused", outside).status()).isEqualTo(400);
        assertThat(post("resident", "refused", outside).status()).isEqualTo(400);
    }

    @Test
    void forgetsARequestAfterADay() {
        String body = cases.report("一天之后");
        String number = post("resident", "day", body).text("number");
        clock.forward(Duration.ofHours(25));
        assertThat(post("resident", "day", body).text("number")).isNotEqualTo(number);
    }

    @Test
    void refusesAKeyThatIsNone() {
        assertThat(post("resident", "k".repeat(256), cases.report("键太长")).text("field"))
                .isEqualTo("Idempotency-Key");
    }

    private Answer post(@Nullable String username, String key, String body) {
        return api.send(api.request(username, "/incidents")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.replace(' ', '-'))
                .POST(BodyPublishers.ofString(body)));
    }
}
