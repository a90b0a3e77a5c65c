package streethub.integrations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.integrations.web.ApiClient.Answer;

@ApiTest
class BadRequestTests {

    private final ApiClient api;

    BadRequestTests(@Autowired ApiClient api) {
        this.api = api;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                        | body",
                "[]                                       | body",
                "\"text\"                                 | body",
                "{\"username\":\"a\",\"username\":\"b\"}  | body",
                "{\"username\":\"a\"} {}                  | body",
                "{\"username\":5,\"password\":\"demo\"}   | username",
                "{\"username\":{\"a\":1}}                 | username",
                "{\"username\":\"a\\u0000b\"}             | username",
                "{\"other\":{\"deep\":[\"\\ud800\"]}}     | other.deep[0]"
            })
    void isToldWhichFieldOfABadBodyIsWrong(String body, String field) {
        Answer answer = api.post(null, "/tokens", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("type")).isEqualTo("urn:streethub:problem:bad-request");
    }

    @Test
    void isRefusedWhenNestedTooDeeply() {
        String body = "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        assertThat(api.post(null, "/tokens", body).status()).isEqualTo(400);
    }

    @Test
    void isRefusedWhenTooLarge() {
        String body = "{\"username\":\"" + "a".repeat(1 << 20) + "\"}";
        assertThat(api.post(null, "/tokens", body).status()).isEqualTo(413);
    }

    @Test
    void isToldWhenTheAddressIsUnknown() {
        Answer answer = api.get(null, "/nothing-here");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("detail")).contains("/api/v1/nothing-here");
    }

    @Test
    void isToldWhichMethodsAnAddressTakes() {
        Answer answer = api.send(api.request(null, "/me").PUT(BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void isAnsweredAsAProblemWhateverWasAskedFor() {
        Answer answer = api.send(api.request(null, "/me").header("Accept", "text/html"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void isRefusedByTheFirewallAsAProblem() {
        Answer answer = api.get(null, "//me;x=1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
