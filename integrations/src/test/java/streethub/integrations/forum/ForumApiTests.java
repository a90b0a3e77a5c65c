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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class ForumApiTests {

    private final ApiClient api;

    ForumApiTests(@Autowired ApiClient api) {
        this.api = api;
    }

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
    void aTopicGoesToReviewAndThenEverybodyReadsIt() {
        Answer posted = post("ask", "医保卡丢了怎么办", "要补办吗？\n\n- 去哪里\n- 带什么");
        assertThat(posted.status()).as(posted.body().toString()).isEqualTo(201);
        assertThat(posted.text("state")).isEqualTo("IN_REVIEW");
        String id = posted.text("id");
        assertThat(posted.header("Location")).isEqualTo("/api/v1/topics/" + id);
        assertThat(api.get(null, "/topics/" + id).status()).isEqualTo(404);
        assertThat(api.get("dispatcher", "/topics/" + id).status()).isEqualTo(404);
        assertThat(api.get("resident", "/topics/" + id).text("state")).isEqualTo("IN_REVIEW");
        assertThat(ids("/topics?q=医保卡")).doesNotContain(id);

        JsonNode queued = api.get("moderator", "/moderation/" + id).body();
        assertThat(queued.path("cause").asString()).isEqualTo("SUBMITTED");
        assertThat(api.get("moderator", "/moderation").body().path("items"))
                .extracting(item -> item.path("id").asString())
                .contains(id);
        Answer approved = api.post("moderator", "/moderation/" + id + "/approve", "");
        assertThat(approved.status()).as(approved.body().toString()).isEqualTo(200);
        assertThat(approved.text("state")).isEqualTo("PUBLISHED");
        assertThat(api.post("moderator", "/moderation/" + id + "/approve", "{}").status())
                .isEqualTo(409);
        assertThat(api.post("moderator", "/moderation/" + id + "/reject", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(409);

        Answer topic = api.get(null, "/topics/" + id);
        assertThat(topic.text("title")).isEqualTo("医保卡丢了怎么办");
        assertThat(topic.text("html")).contains("<li>去哪里</li>");
        assertThat(ids("/topics?q=医保")).contains(id);
        assertThat(ids("/topics?q=医")).contains(id);
        assertThat(ids("/topics?board=ask&q=医保卡")).contains(id);
        assertThat(ids("/topics?board=discuss&q=医保卡")).doesNotContain(id);

        Answer reply = api.post("resident", "/topics/" + id + "/replies", "{\"text\":\"补充：线上也能办\"}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("state")).isEqualTo("IN_REVIEW");
        assertThat(api.get(null, "/topics/" + id).body().path("replies").path("items"))
                .isEmpty();
        api.post("moderator", "/moderation/" + reply.text("id") + "/approve", "{}");
        assertThat(api.get(null, "/topics/" + id).body().path("replies").path("items"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("id").asString()).isEqualTo(reply.text("id")));

        Answer answered = api.post(
                "secretary", "/topics/" + id + "/official-answer", "{\"unit\":\"便民服务中心\",\"text\":\"带身份证到窗口补办。\"}");
        assertThat(answered.status()).isEqualTo(403);
        Answer official = api.post(
                "dispatcher", "/topics/" + id + "/official-answer", "{\"unit\":\"便民服务中心\",\"text\":\"带身份证到窗口补办。\"}");
        assertThat(official.status()).as(official.body().toString()).isEqualTo(200);
        assertThat(api.get(null, "/topics/" + id)
                        .body()
                        .path("officialAnswer")
                        .path("unit")
                        .asString())
                .isEqualTo("便民服务中心");
    }

    @Test
    void aRejectionIsToldTheAuthorWhoWritesItAnew() {
        String id = post("discuss", "看看", "随便看看").text("id");
        assertThat(api.post("moderator", "/moderation/" + id + "/reject", "{}").status())
                .isEqualTo(400);
        assertThat(api.post("moderator", "/moderation/" + id + "/reject", "{\"reason\":\"请写清楚\"}")
                        .text("state"))
                .isEqualTo("REJECTED");
        Answer own = api.get("resident", "/posts/" + id);
        assertThat(own.text("state")).isEqualTo("REJECTED");
        assertThat(own.text("reason")).isEqualTo("请写清楚");
        assertThat(own.text("breach")).isEqualTo("OTHER");
        Answer again = api.send(api.request("resident", "/posts/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"title\":\"周末集市\",\"text\":\"周末集市几点开？电话 13812345678\"}")));
        assertThat(again.body().path("masked").asInt()).isEqualTo(1);
        assertThat(again.text("state")).isEqualTo("IN_REVIEW");
        assertThat(api.post("moderator", "/moderation/" + id + "/ask", "{\"question\":\"哪个集市？\"}")
                        .text("state"))
                .isEqualTo("ASKED");
        assertThat(api.post("moderator", "/moderation/" + id + "/ask", "{}").status())
                .isEqualTo(409);
        assertThat(api.get("resident", "/posts").body().path("items"))
                .extracting(item -> item.path("id").asString())
                .contains(id);
    }

    @Test
    void aPublishedTopicIsTakenDownAtOnceAndOnce() {
        String id = published("ask", "要撤下的帖", "卖假证");
        String path = "/moderation/" + id + "/take-down";
        assertThat(api.post("moderator", path, "{}").status()).isEqualTo(400);
        assertThat(api.post("resident", path, "{\"reason\":\"ILLEGAL\"}").status())
                .isEqualTo(403);
        assertThat(api.post("moderator", "/moderation/F0/take-down", "{}").status())
                .isEqualTo(404);
        Answer down = api.post("moderator", path, "{\"reason\":\"ILLEGAL\",\"words\":\"不能买卖证件\"}");
        assertThat(down.status()).as(down.body().toString()).isEqualTo(200);
        assertThat(down.text("state")).isEqualTo("REJECTED");
        assertThat(api.post("moderator", path, "{\"reason\":\"ILLEGAL\"}").status())
                .isEqualTo(409);
        assertThat(api.get(null, "/topics/" + id).status()).isEqualTo(404);
        assertThat(ids("/topics?q=撤下")).doesNotContain(id);
        assertThat(ids("/topics?board=ask")).doesNotContain(id);
        assertThat(new String(api.get(null, "/boards/ask/feed.atom").response().body(), StandardCharsets.UTF_8))
                .doesNotContain(id);
        Answer own = api.get("resident", "/posts/" + id);
        assertThat(own.text("breach")).isEqualTo("ILLEGAL");
        assertThat(own.text("reason")).isEqualTo("不能买卖证件");
        assertThat(own.body().path("appealable").asBoolean()).isTrue();
    }

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

    @Test
    void aReportBecomesACaseOfItsAuthor() {
        String id = post("ask", "井盖松动", "北门井盖松动").text("id");
        Answer handed = api.post("moderator", "/moderation/" + id + "/hand-to-case", "{\"kind\":\"SAFETY_HAZARD\"}");
        assertThat(handed.text("state")).isEqualTo("HANDED");
        assertThat(api.get("resident", "/incidents/" + handed.text("incident")).text("description"))
                .contains("井盖松动", id);
        assertThat(api.get("resident", "/posts/" + id).text("incident")).isEqualTo(handed.text("incident"));
    }

    @Test
    void nobodyDecidesAboutATextThatWasWrittenMeanwhile() {
        String id = post("ask", "路灯", "路灯不亮").text("id");
        api.send(api.request("resident", "/posts/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"title\":\"路灯\",\"text\":\"加我领红包\"}")));
        String several = "{\"ids\":[\"" + id + "\"],\"revisions\":{\"" + id + "\":1}}";
        assertThat(api.post("moderator", "/moderation/approve", several).status())
                .isEqualTo(409);
        String handed = "{\"kind\":\"SAFETY_HAZARD\",\"publish\":true,\"revision\":1}";
        assertThat(api.post("moderator", "/moderation/" + id + "/hand-to-case", handed)
                        .status())
                .isEqualTo(409);
        assertThat(api.get("resident", "/posts/" + id).text("state")).isEqualTo("IN_REVIEW");
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

    private Answer post(String board, String title, String text) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("board", board, "title", title, "text", text));
        return api.post("resident", "/topics", body);
    }

    private String published(String board, String title, String text) {
        String id = post(board, title, text).text("id");
        assertThat(api.post("moderator", "/moderation/" + id + "/approve", "{}").status())
                .isEqualTo(200);
        return id;
    }

    private List<String> ids(String path) {
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
