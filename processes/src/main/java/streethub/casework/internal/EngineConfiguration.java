package streethub.casework.internal;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine, wired by hand: one transaction manager with JPA, tables owned by Flyway, a job executor tuned for many
 * short jobs, and an expression context that sees the delegates and nothing else.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobSettings.class)
class EngineConfiguration {

    private static final int JOBS_PER_ACQUISITION = 100;
    private static final int JOB_QUEUE = 200;
    private static final int WAIT_MS = 50;
    private static final long MAX_WAIT_MS = 1_000;

    @Bean
    JobExecutor jobExecutor(JobSettings settings) {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(3);
        executor.setMaxPoolSize(8);
        executor.setQueueSize(JOB_QUEUE);
        executor.setMaxJobsPerAcquisition(JOBS_PER_ACQUISITION);
        executor.setWaitTimeInMillis(WAIT_MS);
        // The engine otherwise backs off to a minute, and an emergency waits for its reminder.
        executor.setMaxWait(MAX_WAIT_MS);
        executor.setLockTimeInMillis((int) settings.engine().jobLock().toMillis());
        executor.setLockOwner(settings.node());
        return executor;
    }

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            JobExecutor jobExecutor,
            ConfigurableListableBeanFactory beans,
            InboxParseListener inbox) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName("streethub");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactionManager);
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setBeans(new DelegateBeans(beans));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(inbox)));
        engine.setDmnEngineConfiguration(decisionTables());
        RememberedDefinitions definitions = new RememberedDefinitions();
        engine.setCustomSessionFactories(new ArrayList<>(definitions.managers()));
        engine.setHistoryEventProducer(definitions.history());
        closeDoors(engine);
        history(engine);
        jobs(engine, jobExecutor);
        return engine;
    }

    private static DefaultDmnEngineConfiguration decisionTables() {
        DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(() -> new PlainFeel(new ScalaFeelEngineFactory().createInstance()));
        return tables;
    }

    private static void closeDoors(SpringProcessEngineConfiguration engine) {
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
    }

    private static void history(SpringProcessEngineConfiguration engine) {
        // The case timeline is ours; of the engine's history the process picture needs the activities, no more.
        engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        engine.setHistoryCleanupBatchWindowStartTime("01:00");
        engine.setHistoryCleanupBatchWindowEndTime("04:00");
    }

    private static void jobs(SpringProcessEngineConfiguration engine, JobExecutor executor) {
        engine.setJobExecutor(executor);
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setEnsureJobDueDateNotNull(true);
        engine.setFailedJobRetryTimeCycle("PT5S,PT30S,PT2M,PT10M");
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
