package streethub.integrations.forum;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;

@ApiTest
class MatterApiTests {

    private final ApiClient api;
    private final ManagementService jobs;
    private final RuntimeService runtime;

    MatterApiTests(@Autowired ApiClient api, @Autowired ManagementService jobs, @Autowired RuntimeService runtime) {
        this.api = api;
        this.jobs = jobs;
        this.runtime = runtime;
    }

    @Test
    void aCourtyardVotesInSecretAndTheSecretaryDecides() {
        String topic = api.post("resident", "/topics", "{\"board\":\"courtyard\",\"title\":\"装充电桩\",\"text\":\"大家看呢\"}")
                .text("id");
        assertThat(api.get(null, "/topics/" + topic + "/votes").status()).isEqualTo(404);
        assertThat(api.post("resident", "/topics/" + topic + "/matter", "{}").text("field"))
                .isEqualTo("proposal");
        Answer proposed = api.post("resident", "/topics/" + topic + "/matter", "{\"proposal\":\"装四个充电桩\"}");
        assertThat(proposed.status()).as(proposed.body().toString()).isEqualTo(201);
        String number = proposed.text("number");
        assertThat(api.get(null, "/topics/" + topic + "/votes").status()).isEqualTo(404);
        assertThat(api.post("moderator", "/topics/" + topic + "/matter/admit", "{\"admitted\":true}")
                        .status())
                .isEqualTo(404);
        assertThat(api.post("secretary", "/topics/" + topic + "/matter/admit", "{\"admitted\":true}")
                        .status())
                .isEqualTo(200);
        assertThat(api.post("resident", "/topics/" + topic + "/votes", "{\"choice\":\"同意\"}")
                        .status())
                .isEqualTo(409);
        fire(number, "IntermediateEvent_DiscussionOver");
        assertThat(api.post("venue", "/topics/" + topic + "/votes", "{\"choice\":\"同意\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api.post("resident", "/topics/" + topic + "/votes", "{\"choice\":\"随便\"}")
                        .text("field"))
                .isEqualTo("choice");
        assertThat(api.post("resident", "/topics/" + topic + "/votes", "{\"choice\":\"同意\"}")
                        .status())
                .isEqualTo(200);
        assertThat(api.post("resident", "/topics/" + topic + "/votes", "{\"choice\":\"1\"}")
                        .status())
                .isEqualTo(409);
        Answer open = api.get(null, "/topics/" + topic + "/votes");
        assertThat(open.text("stage")).isEqualTo("VOTE");
        assertThat(open.text("result")).isEqualTo("null");
        fire(number, "IntermediateEvent_VoteOver");
        assertThat(api.get(null, "/topics/" + topic + "/votes")
                        .body()
                        .path("result")
                        .path("voted")
                        .asInt())
                .isEqualTo(1);
        Answer decided = api.post(
                "secretary",
                "/topics/" + topic + "/matter/decide",
                "{\"accepted\":true,\"reasons\":\"都同意\",\"followUp\":true}");
        assertThat(decided.text("stage")).as(decided.body().toString()).isEqualTo("DECIDED");
        assertThat(decided.text("incident")).isNotEqualTo("null");
    }

    /** Lets the timer of that event go off now. */
    private void fire(String number, String event) {
        Job job = jobs.createJobQuery().timers().list().stream()
                .filter(timer -> event.equals(jobs.createJobDefinitionQuery()
                        .jobDefinitionId(timer.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()))
                .filter(timer -> number.equals(runtime.createProcessInstanceQuery()
                        .processInstanceId(timer.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()))
                .findFirst()
                .orElseThrow();
        jobs.executeJob(job.getId());
    }
}
