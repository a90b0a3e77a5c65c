package streethub.integrations.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.integrations.incident.Cases;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import streethub.integrations.web.DemoHub;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@ApiTest
class TasksApiTests {

    private final ApiClient api;
    private final Cases cases;

    TasksApiTests(@Autowired ApiClient api, @Autowired Cases cases) {
        this.api = api;
        this.cases = cases;
    }

    @Test
    void movesATaskFromQueueToQueue() {
        String number = cases.atBuilding("从可认领到已办");
        JsonNode card = card("claimable", number);
        assertThat(card.path("title").asString()).isNotEmpty();
        assertThat(card.path("gridUnit").asString()).isEqualTo(DemoHub.BUILDING.value());
        assertThat(card.path("dueAt").asString()).endsWith("+08:00");
        assertThat(card.path("assignee").isNull()).isTrue();
        assertThat(card("started", number).path("id")).isEqualTo(card.path("id"));

        api.post("building", "/tasks/" + card.path("id").asString() + "/claim", "{}");
        assertThat(card("claimable", number).isMissingNode()).isTrue();
        assertThat(card("mine", number).path("assignee").asString()).isEqualTo("building");

        cases.verb("building", number, "hand-up", "{\"reason\":\"不会修\"}");
        assertThat(card("mine", number).isMissingNode()).isTrue();
        assertThat(card("done", number).path("task")).isEqualTo(card.path("task"));
    }

    @Test
    void pagesThroughAQueueWithoutLosingOrRepeatingATask() {
        for (int i = 0; i < 5; i++) {
            cases.atBuilding("第 " + i + " 件");
        }
        Set<String> seen = new HashSet<>();
        String next = "";
        do {
            JsonNode page = api.get("building", "/tasks?queue=claimable&limit=2&cursor=" + next)
                    .body();
            page.path("items")
                    .forEach(item ->
                            assertThat(seen.add(item.path("id").asString())).isTrue());
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(seen).hasSizeGreaterThanOrEqualTo(5);
    }

    private JsonNode card(String queue, String number) {
        return api.get("building", "/tasks?limit=200&queue=" + queue)
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("incident").asString().equals(number))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Test
    void rebuildsTheInboxForAdministratorsOnly() {
        Answer answer = api.post("admin", "/inbox/rebuild", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("differences").asInt()).isZero();
        assertThat(api.post("dispatcher", "/inbox/rebuild", "").status()).isEqualTo(403);
        assertThat(api.post(null, "/inbox/rebuild", "").status()).isEqualTo(401);
    }
}
