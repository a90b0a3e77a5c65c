package streethub.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.casework.engine.Decisions;
import streethub.testing.HubTest;

/** What the hub relies on in the engine as it is wired here. */
@HubTest
@Import(EngineTests.Delegates.class)
class EngineTests {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                targetNamespace="test">
              <process id="EngineProbeProcess" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Start"/>
                <sequenceFlow id="f1" sourceRef="Start" targetRef="Wait"/>
                <intermediateCatchEvent id="Wait">
                  <timerEventDefinition id="t"><timeDate>${dueAt}</timeDate></timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id="f2" sourceRef="Wait" targetRef="Work"/>
                <serviceTask id="Work" camunda:asyncBefore="true" camunda:delegateExpression="${flakyWork}"/>
                <sequenceFlow id="f3" sourceRef="Work" targetRef="End"/>
                <endEvent id="End"/>
              </process>
            </definitions>
            """;

    @TestConfiguration(proxyBeanMethods = false)
    static class Delegates {

        final AtomicInteger failures = new AtomicInteger();

        @Bean
        AtomicInteger failuresLeft() {
            return failures;
        }

        @Bean
        JavaDelegate flakyWork() {
            return execution -> {
                if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("does not work yet");
                }
            };
        }

        @Bean
        StringBuilder canary() {
            return new StringBuilder();
        }
    }

    @Autowired
    ProcessEngine engine;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Decisions decisions;

    @Autowired
    AtomicInteger failuresLeft;

    @BeforeEach
    void deploy() {
        failuresLeft.set(0);
        engine.getRepositoryService()
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addInputStream(
                        "EngineProbeProcess.bpmn", new ByteArrayInputStream(MODEL.getBytes(StandardCharsets.UTF_8)))
                .deploy();
        jdbc.execute("create table if not exists probe (id text primary key)");
        jdbc.execute(
                "create table if not exists probe_checked (id text references probe deferrable initially deferred)");
    }

    @Test
    void rollsBackTogetherWithWhatTheCallerWrote() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.update("insert into probe values ('rolled-back')");
                    start("rolled-back");
                    throw new IllegalStateException("after both");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(instances("rolled-back")).isZero();
        assertThat(rows("rolled-back")).isZero();
    }

    @Test
    void aFailureAtCommitTimeTakesTheProcessWithIt() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    start("fails-at-commit");
                    jdbc.update("insert into probe_checked values ('nobody')");
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(instances("fails-at-commit")).isZero();
        assertThat(jdbc.queryForObject("select count(*) from probe_checked", Integer.class))
                .isZero();
    }

    @Test
    void aStepThatFailsAWhileIsTriedAgainAndThenGoesOn() {
        failuresLeft.set(2);
        start("flaky");
        fireTimer("flaky");
        assertThatThrownBy(() -> runJob("flaky")).hasMessageContaining("does not work yet");
        assertThatThrownBy(() -> runJob("flaky")).hasMessageContaining("does not work yet");
        runJob("flaky");
        assertThat(instances("flaky")).isZero();
    }

    @Test
    void aStepThatFailsForGoodBecomesAnIncidentOfTheEngine() {
        failuresLeft.set(Integer.MAX_VALUE);
        start("broken");
        fireTimer("broken");
        while (job("broken").getRetries() > 0) {
            assertThatThrownBy(() -> runJob("broken")).hasMessageContaining("does not work yet");
        }
        assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(job("broken").getProcessInstanceId())
                        .list())
                .hasSize(1);
    }

    @Test
    void aTimerWaitsForItsTime() {
        start("timed");
        assertThat(job("timed").getDuedate()).isEqualTo("2030-01-01T00:00:00.000Z");
        fireTimer("timed");
        runJob("timed");
        assertThat(instances("timed")).isZero();
    }

    @Test
    void asksADecisionTable() {
        List<Map<String, Object>> rows = decisions.evaluate(
                "IncidentTriageDecision",
                Map.of("source", "SENSOR", "kind", "FACILITY_FAULT", "askedUrgency", "EMERGENCY"));
        assertThat(rows).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("urgency", "EMERGENCY")
                .containsEntry("proposedLevel", 4)
                .containsEntry("clear", true));
    }

    @Test
    void anExpressionSeesDelegatesAndNoOtherBean() {
        String model =
                MODEL.replace("EngineProbeProcess", "CanaryProcess").replace("${dueAt}", "${canary.append('x')}");
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream("CanaryProcess.bpmn", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
                .deploy();
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("CanaryProcess"))
                .hasMessageContaining("Unknown property used in expression");
    }

    @Test
    void ownsAnIndexOnParentTasks() {
        assertThat(jdbc.queryForList("select indexname from pg_indexes where tablename = 'act_ru_task'", String.class))
                .contains("ix_act_ru_task_parent");
    }

    private void start(String key) {
        engine.getRuntimeService()
                .startProcessInstanceByKey("EngineProbeProcess", key, Map.of("dueAt", "2030-01-01T00:00:00Z"));
    }

    private void fireTimer(String key) {
        engine.getManagementService().executeJob(job(key).getId());
    }

    private void runJob(String key) {
        engine.getManagementService().executeJob(job(key).getId());
    }

    private Job job(String key) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private long instances(String key) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .count();
    }

    private int rows(String id) {
        Integer count = jdbc.queryForObject("select count(*) from probe where id = ?", Integer.class, id);
        return count == null ? 0 : count;
    }
}
