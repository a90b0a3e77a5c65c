package streethub.casework.internal;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets timers run once the hub is ready, and lets those that run finish when it stops. What this node had locked when it
 * was killed it takes up again at once instead of waiting until its own locks have expired.
 */
@Component
@ConditionalOnProperty(name = "streethub.engine.job-executor", matchIfMissing = true)
class JobExecutorStart {

    private final JobExecutor executor;
    private final JdbcTemplate jdbc;

    JobExecutorStart(JobExecutor executor, JdbcTemplate jdbc) {
        this.executor = executor;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        jdbc.update(
                "update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = ?",
                executor.getLockOwner());
        executor.start();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (executor.isActive()) {
            executor.shutdown();
        }
    }
}
