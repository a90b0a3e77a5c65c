package streethub.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.bench.CaseCopies;

/** A great many jobs of a process that does nothing else, which a node had taken when it was killed. */
final class LockedJobs {

    private static final String PROCESS = "JobsOfADeadNode";
    private static final String CASE = "locked";

    private final DataSource source;
    private final JdbcClient database;

    LockedJobs(DataSource source) {
        this.source = source;
        this.database = JdbcClient.create(source);
    }

    /** Enters them past the hub, in the name of the node, locked for so long from now on. */
    void enter(int count, String node, int lockSeconds) throws SQLException {
        ProcessEngine engine = engine();
        try (Connection connection = source.getConnection()) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            PROCESS + ".bpmn",
                            Bpmn.createExecutableProcess(PROCESS)
                                    .camundaHistoryTimeToLiveString("P1D")
                                    .startEvent()
                                    .camundaAsyncAfter()
                                    .receiveTask()
                                    .endEvent()
                                    .done())
                    .deploy();
            engine.getRuntimeService().startProcessInstanceByKey(PROCESS, CASE);
            new CaseCopies(connection, "", List.of("")).fill(Map.of(CASE, count - 1));
        } finally {
            engine.close();
        }
        database.sql("""
                update act_ru_job set duedate_ = now(), lock_owner_ = :node,
                    lock_exp_time_ = localtimestamp + :seconds * interval '1 second'
                where process_def_key_ = :process""")
                .param("node", node)
                .param("seconds", lockSeconds)
                .param("process", PROCESS)
                .update();
    }

    private ProcessEngine engine() {
        StandaloneProcessEngineConfiguration bare = new StandaloneProcessEngineConfiguration();
        bare.setProcessEngineName(PROCESS);
        bare.setDataSource(source);
        bare.setDatabaseType("postgres");
        bare.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        bare.setIdGenerator(new StrongUuidGenerator());
        bare.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        bare.setAuthorizationEnabled(false);
        bare.setMetricsEnabled(false);
        bare.setDbMetricsReporterActivate(false);
        bare.setJobExecutorActivate(false);
        bare.setEnsureJobDueDateNotNull(true);
        return bare.buildProcessEngine();
    }

    int left() {
        return number("select count(*) from act_ru_job where process_def_key_ = :process");
    }

    /** Those that have gone on to where their case waits, as after a deadline, each counted as often as it did. */
    int done() {
        return number("select count(*) from act_hi_actinst"
                + " where proc_def_key_ = :process and act_type_ = 'receiveTask'");
    }

    private int number(String query) {
        return database.sql(query)
                .param("process", PROCESS)
                .query(Integer.class)
                .single();
    }
}
