package streethub.integrations.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.identity.Accounts;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;

@ApiTest
class HomesApiTests {

    private final ApiClient api;
    private final Accounts accounts;

    HomesApiTests(@Autowired ApiClient api, @Autowired Accounts accounts) {
        this.api = api;
        this.accounts = accounts;
    }

    private String building() {
        return Objects.requireNonNull(accounts.find("building").orElseThrow().gridUnit())
                .value();
    }

    private Answer claim(String door) {
        return api.post(
                "neighbour",
                "/homes",
                "{\"building\":\"%s\",\"door\":\"%s\",\"kind\":\"TENANT\"}".formatted(building(), door));
    }

    @Test
    void aResidentEntersAHomeAndTheSecretaryConfirmsIt() {
        Answer claimed = claim("3单元101");
        assertThat(claimed.status()).isEqualTo(201);
        assertThat(claimed.text("status")).isEqualTo("CLAIMED");
        String home = "/homes/" + claimed.text("number");
        assertThat(claim("3单元102").status()).isEqualTo(409);
        assertThat(api.get("resident", home).status()).isEqualTo(404);
        assertThat(api.post("neighbour", home + "/confirm", "{}").status()).isEqualTo(403);
        assertThat(api.post("secretary", home + "/refuse", "{}").status()).isEqualTo(400);
        assertThat(api.post("secretary", home + "/confirm", "{}").text("status"))
                .isEqualTo("CONFIRMED");
        assertThat(api.post("secretary", home + "/confirm", "{}").status()).isEqualTo(409);
        assertThat(api.get("neighbour", "/homes")
                        .body()
                        .path("items")
                        .path(0)
                        .path("door")
                        .asString())
                .isEqualTo("3单元101");
        assertThat(api.post("neighbour", home + "/leave", "{}").text("status")).isEqualTo("ENDED");
    }

    @Test
    void whatIsNoHomeIsAProblemWithItsField() {
        Answer bad =
                api.post("resident", "/homes", "{\"building\":\"510117006001\",\"door\":\"1\",\"kind\":\"OWNER\"}");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.text("field")).isEqualTo("building");
        assertThat(api.post("resident", "/homes", "{\"kind\":\"LORD\"}").status())
                .isEqualTo(400);
        assertThat(api.post(null, "/homes", "{}").status()).isEqualTo(401);
        assertThat(api.post("venue", "/homes", "{}").status()).isEqualTo(403);
    }
}
