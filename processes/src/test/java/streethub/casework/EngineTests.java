package streethub.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.testing.HubTest;

@HubTest
class EngineTests {

    @Autowired
    ProcessEngine engine;

    @Test
    void keepsNoMoreHistoryThanTheActivities() {
        assertThat(engine.getProcessEngineConfiguration().getHistory()).isEqualTo("activity");
    }
}
