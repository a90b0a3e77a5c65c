package streethub.casework;

import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import streethub.casework.internal.InboxTasks;
import streethub.identity.AccountLeft;
import streethub.identity.Actor;

/** Gives what lies with somebody who may not do it any longer back to those who may, as if they had released it. */
@Component
class LeftTasks {

    private final InboxTasks tasks;
    private final TaskService engine;

    LeftTasks(InboxTasks tasks, TaskService engine) {
        this.tasks = tasks;
        this.engine = engine;
    }

    @EventListener
    void release(AccountLeft left) {
        Actor now = left.now();
        tasks.lockHeldBy(left.username()).stream()
                .filter(task -> now == null || !task.isFor(now))
                .forEach(task -> engine.setAssignee(task.id(), null));
    }
}
