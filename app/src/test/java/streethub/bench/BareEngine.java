package streethub.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * The engine alone with the hub's models and settings: its service tasks do nothing but set the variables without which
 * the model could not go on, no listener listens, and nothing but the engine writes.
 */
final class BareEngine implements AutoCloseable {

    private static final String[] MODELS = {
        "IncidentHandlingProcess.bpmn", "GridDispatchProcess.bpmn", "IncidentTriageDecision.dmn"
    };

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    BareEngine(String url) throws IOException {
        this.pool = BenchServer.pool(url);
        this.engine = configuration().buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (String model : MODELS) {
            try (InputStream content = getClass().getResourceAsStream("/streethub/incident/" + model)) {
                deployment.addInputStream(model, Objects.requireNonNull(content, model));
            }
        }
        deployment.deploy();
    }

    private ProcessEngineConfiguration configuration() {
        StandaloneProcessEngineConfiguration bare = new StandaloneProcessEngineConfiguration();
        bare.setProcessEngineName("bare");
        bare.setDataSource(pool);
        bare.setDatabaseType("postgres");
        bare.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        bare.setIdGenerator(new StrongUuidGenerator());
        bare.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        bare.setJavaSerializationFormatEnabled(false);
        bare.setAuthorizationEnabled(false);
        bare.setCmmnEnabled(false);
        bare.setMetricsEnabled(false);
        bare.setDbMetricsReporterActivate(false);
        bare.setJobExecutorActivate(false);
        bare.setJobExecutorAcquireByDueDate(true);
        bare.setEnsureJobDueDateNotNull(true);
        Map<Object, Object> beans = new HashMap<>();
        beans.put("classifyIncident", (JavaDelegate) process -> process.setVariable("toDepartment", false));
        beans.put("assignToGridUnit", (JavaDelegate) process -> {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            process.setVariable("level", 4);
            process.setVariable("gridUnit", "5101170060010101001");
            process.setVariable("role", "GRID_WORKER");
            process.setVariable("dueAt", now.plus(30, ChronoUnit.MINUTES).toString());
            process.setVariable("reminderAt", now.plus(24, ChronoUnit.MINUTES).toString());
        });
        bare.setBeans(beans);
        return bare;
    }

    /** What an alarm asks of the engine; a task stands open at the end. */
    void start(String businessKey) {
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "IncidentHandlingProcess",
                        businessKey,
                        Map.of("kind", "SAFETY_HAZARD", "source", "SENSOR", "askedUrgency", "URGENT"));
    }

    long openTasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_AcceptCase")
                .count();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
