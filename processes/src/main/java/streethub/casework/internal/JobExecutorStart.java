package streethub.casework.internal;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets timers run once the hub is ready, and lets those that run finish when it stops. */
@Component
@ConditionalOnProperty(name = "streethub.engine.job-executor", matchIfMissing = true)
class JobExecutorStart {

    private final JobExecutor executor;

    JobExecutorStart(JobExecutor executor) {
        this.executor = executor;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        executor.start();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (executor.isActive()) {
            executor.shutdown();
        }
    }
}
