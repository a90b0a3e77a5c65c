package streethub.integrations.forum;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import streethub.integrations.web.ApiClient.Answer;
import tools.jackson.databind.json.JsonMapper;

/** What everybody reads of the forum over the API, and what is in none of it. */
class PublicForumApiTests extends ForumApiTest {

    @Test
    void aFeedHoldsWhatIsPublishedAndNothingElse() throws FeedException {
        String shown = published("ask", "订阅里有 <b>&\"'", "有的 <script>alert(1)</script> https://example.com");
        String hidden = post("ask", "订阅里没有", "没有的").text("id");
        Answer answer = api.get(null, "/boards/ask/feed.atom");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        String text = new String(answer.response().body(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain(hidden, "订阅里没有", "<script>");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(text));
        assertThat(feed.getTitle()).isEqualTo("有问必答");
        SyndEntry entry = feed.getEntries().stream()
                .filter(it -> it.getUri().endsWith(shown))
                .findFirst()
                .orElseThrow();
        assertThat(entry.getTitle()).isEqualTo("订阅里有 <b>&\"'");
        assertThat(entry.getLink()).endsWith("/forum/" + shown);
        assertThat(entry.getAuthor()).isEqualTo("居民（演示）");
        assertThat(entry.getContents().getFirst().getValue())
                .contains("&lt;script&gt;", "rel=\"nofollow ugc noopener\"");
        assertThat(api.get(null, "/boards/nowhere/feed.atom").status()).isEqualTo(404);
    }

    @Test
    void nothingPendingIsInAnyPublicAnswer() {
        String topic = published("ask", "公开的", "公开的");
        String secret = "貔貅";
        String pending = JsonMapper.shared()
                .writeValueAsString(Map.of("board", "ask", "title", secret, "text", secret, "tags", List.of(secret)));
        String id = api.post("resident", "/topics", pending).text("id");
        String reply = api.post("resident", "/topics/" + topic + "/replies", "{\"text\":\"" + secret + "\"}")
                .text("id");
        api.send(api.request("resident", "/posts/" + topic)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"title\":\"" + secret + "\",\"text\":\"" + secret + "\"}")));
        for (String path : List.of(
                "/boards",
                "/topics?limit=200",
                "/topics?board=ask&limit=200",
                "/topics?q=" + secret,
                "/topics?tag=" + secret,
                "/topics/" + topic,
                "/topics/" + id,
                "/topics/" + reply,
                "/posts/" + topic + "/history",
                "/posts/" + id + "/history",
                "/posts/" + reply + "/history",
                "/topics/" + id + "/votes",
                "/boards/ask/feed.atom",
                "/moderation/figures")) {
            for (String who : Arrays.asList(null, "building")) {
                Answer answer = api.get(who, URI.create(path).toASCIIString());
                String text = new String(answer.response().body(), StandardCharsets.UTF_8);
                assertThat(answer.status()).as(path).isIn(200, 404);
                if (answer.status() == 200) {
                    assertThat(text).as(path).doesNotContain(secret, id, reply);
                } else {
                    assertThat(text).as(path).doesNotContain(secret);
                }
            }
        }
    }

    @Test
    void figuresAreForEverybody() {
        published("ask", "数一下", "数一下");
        Answer figures = api.get(null, "/moderation/figures");
        assertThat(figures.body().path("approved").asInt()).isPositive();
        assertThat(api.get(null, "/moderation/figures?month=2001-01").text("medianSeconds"))
                .isEqualTo("null");
        assertThat(api.get(null, "/moderation/figures?month=x").text("field")).isEqualTo("month");
    }

    @Test
    void strangersReadAndDoNotWrite() {
        assertThat(api.post(null, "/topics", "{}").status()).isEqualTo(401);
        assertThat(api.get(null, "/moderation").status()).isEqualTo(401);
        assertThat(api.get("resident", "/moderation").status()).isEqualTo(403);
        assertThat(api.get("resident", "/moderation/F-DEMO-1").status()).isEqualTo(404);
        assertThat(api.post("resident", "/moderation/F-DEMO-1/approve", "{}").status())
                .isEqualTo(403);
        assertThat(api.post("resident", "/topics/F-DEMO-1/official-answer", "{\"unit\":\"x\",\"text\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api.post("resident", "/topics/nothing/replies", "{").status())
                .isEqualTo(404);
        assertThat(api.post("resident", "/topics", "{\"board\":\"announcements\",\"title\":\"x\",\"text\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/topics?limit=201        | 400",
                "/topics?cursor=x         | 400",
                "/topics?q=a%00           | 400",
                "/topics?tag=%23          | 400",
                "/topics?board=nowhere    | 404",
                "/topics/F-DEMO-1?cursor=x | 400",
                "/topics/F-DEMO-2         | 404",
                "/topics/%25              | 400",
                "/posts/F-DEMO-1/history  | 200"
            })
    void readsOnlyWhatCanBeAsked(String path, int status) {
        assertThat(api.get(null, path).status()).isEqualTo(status);
    }
}
