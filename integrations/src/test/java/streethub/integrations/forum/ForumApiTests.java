package streethub.integrations.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import streethub.integrations.web.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** The forum over the API: its boards, and what those with an account do there. */
class ForumApiTests extends ForumApiTest {

    @Test
    void hasABoardOfEachKind() {
        JsonNode items = api.get(null, "/boards").body().path("items");
        assertThat(items)
                .extracting(board -> board.path("kind").asString())
                .contains("ASK", "DISCUSS", "COURTYARD", "ANNOUNCEMENT");
        assertThat(items.path(0).propertyNames()).contains("id", "name", "kind");
    }

    @Test
    void anAdministratorAddsAndChangesABoard() {
        String body = "{\"name\":\"夜跑\",\"kind\":\"DISCUSS\",\"gridUnit\":\"510117006\"}";
        assertThat(board("admin", "night-run", body).status()).isEqualTo(200);
        Answer changed =
                board("admin", "night-run", body.replace("}", ",\"review\":\"POST\",\"anonymousAllowed\":true}"));
        assertThat(changed.body().path("review").asString()).isEqualTo("POST");
        assertThat(changed.body().path("anonymousAllowed").asBoolean()).isTrue();
        assertThat(api.get(null, "/boards").body().path("items").toString()).contains("夜跑");
        assertThat(board("moderator", "night-run", body).status()).isEqualTo(403);
        assertThat(board("resident", "night-run", body).status()).isEqualTo(403);
        assertThat(board(null, "night-run", body).status()).isEqualTo(401);
        assertThat(board("admin", "night-run", body.replace("DISCUSS", "ASK"))
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("kind");
        assertThat(board("admin", "night-run", body.replace("DISCUSS", "NO")).status())
                .isEqualTo(400);
        assertThat(board("admin", "night-run", body.replace("510117006", "x"))
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("gridUnit");
        assertThat(board("admin", "night-run", body.replace("夜跑", "\\u0000")).status())
                .isEqualTo(400);
        assertThat(board("admin", "NIGHT", body).body().path("field").asString())
                .isEqualTo("id");
        assertThat(board("admin", "night-run", "[]").status()).isEqualTo(400);
    }

    private Answer board(@Nullable String username, String id, String body) {
        return api.send(api.request(username, "/boards/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    @Test
    void readersLikeFollowAndReport() {
        String id = published("discuss", "广场舞", "几点结束");
        assertThat(put("/posts/" + id + "/like").body().path("likes").asInt()).isEqualTo(1);
        assertThat(put("/posts/" + id + "/like").body().path("likes").asInt()).isEqualTo(1);
        assertThat(api.send(api.request("dispatcher", "/posts/" + id + "/like").DELETE())
                        .body()
                        .path("likes")
                        .asInt())
                .isZero();
        assertThat(put("/topics/" + id + "/follow").status()).isEqualTo(204);
        assertThat(api.post("resident", "/posts/" + id + "/report", "{\"breach\":\"INSULT\"}")
                        .status())
                .isEqualTo(409);
        assertThat(api.post("dispatcher", "/posts/" + id + "/report", "{\"breach\":\"LOUD\"}")
                        .text("field"))
                .isEqualTo("breach");
        assertThat(api.post("dispatcher", "/posts/" + id + "/report", "{\"breach\":\"INSULT\"}")
                        .status())
                .isEqualTo(204);
        assertThat(api.get("moderator", "/moderation/" + id).body().path("reports"))
                .hasSize(1);
        assertThat(api.get(null, "/topics/" + id).status()).isEqualTo(200);
        assertThat(api.post("moderator", "/moderation/" + id + "/approve", "{}").status())
                .isEqualTo(200);
    }

    private Answer put(String path) {
        return api.send(api.request("dispatcher", path).PUT(BodyPublishers.noBody()));
    }

    @Test
    void theSameRequestUnderTheSameKeyPostsOnce() {
        String key = UUID.randomUUID().toString();
        String body = "{\"board\":\"ask\",\"title\":\"只发一次\",\"text\":\"只发一次\"}";
        Answer first = keyed(key, body);
        Answer second = keyed(key, body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
    }

    private Answer keyed(String key, String body) {
        return api.send(api.request("resident", "/topics")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                                | body",
                "[]                                                               | body",
                "{\"title\":\"x\",\"text\":\"x\"}                                 | board",
                "{\"board\":5,\"title\":\"x\",\"text\":\"x\"}                     | board",
                "{\"board\":\"ask\",\"text\":\"x\"}                               | title",
                "{\"board\":\"ask\",\"title\":\" \",\"text\":\"x\"}               | title",
                "{\"board\":\"ask\",\"title\":\"x\"}                              | text",
                "{\"board\":\"ask\",\"title\":\"x\",\"text\":\"a\\u0000b\"}       | text",
                "{\"board\":\"ask\",\"title\":\"x\",\"text\":\"a\\ud800b\"}       | text",
                "{\"board\":\"ask\",\"title\":\"x\",\"text\":\"x\",\"tags\":\"x\"} | tags",
                "{\"board\":\"ask\",\"title\":\"x\",\"text\":\"x\",\"tags\":[null]} | tags",
                "{\"board\":\"discuss\",\"title\":\"x\",\"text\":\"x\",\"anonymous\":true} | anonymous"
            })
    void namesTheFieldOfABadTopic(String body, String field) {
        Answer refused = api.post("resident", "/topics", body);
        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
        assertThat(refused.text("field")).isEqualTo(field);
    }
}
