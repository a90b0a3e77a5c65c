package streethub.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.testing.HubTest;

/** A hub of a newer version deploys its models: from then on cases begin with those, though the engine remembers. */
@HubTest
class RememberedDefinitionsTests {

    private static final String KEY = "RememberedProcess";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @AfterEach
    void withdraw() {
        repository
                .createDeploymentQuery()
                .deploymentName(KEY)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void aNewVersionIsTheOneThatBeginsNext() {
        String first = deploy("first");
        assertThat(started()).isEqualTo(first);
        assertThat(started()).isEqualTo(first);

        String second = deploy("second");
        assertThat(started()).isEqualTo(second).isNotEqualTo(first);
    }

    private String started() {
        return runtime.startProcessInstanceByKey(KEY, "remembered").getProcessDefinitionId();
    }

    private String deploy(String name) {
        Deployment deployment = repository
                .createDeployment()
                .name(KEY)
                .addModelInstance(
                        KEY + ".bpmn",
                        Bpmn.createExecutableProcess(KEY)
                                .name(name)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .endEvent()
                                .done())
                .deploy();
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
                .singleResult()
                .getId();
    }
}
