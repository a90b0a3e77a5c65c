package streethub.integrations.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import tools.jackson.databind.json.JsonMapper;

/** Topics of the demo’s resident over the API. */
@ApiTest
abstract class ForumApiTest {

    @Autowired
    ApiClient api;

    Answer post(String board, String title, String text) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("board", board, "title", title, "text", text));
        return api.post("resident", "/topics", body);
    }

    String published(String board, String title, String text) {
        String id = post(board, title, text).text("id");
        assertThat(api.post("moderator", "/moderation/" + id + "/approve", "{}").status())
                .isEqualTo(200);
        return id;
    }

    List<String> ids(String path) {
        String encoded =
                path.chars().allMatch(c -> c < 128) ? path : URI.create(path).toASCIIString();
        return api.get(null, encoded)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
