package streethub.integrations.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import streethub.integrations.web.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** A moderator decides over the API. */
class ModerationApiTests extends ForumApiTest {

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
}
