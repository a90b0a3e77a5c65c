package streethub.casework.internal;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import streethub.casework.InboxChanged;
import streethub.casework.OpenTask;
import streethub.casework.engine.CaseCard;
import streethub.casework.engine.CaseDirectory;
import streethub.identity.Role;
import streethub.shared.GridCode;

/** Keeps the inbox table in step with the engine's tasks, in the engine's own transaction. */
@Component
class InboxTaskListener implements TaskListener {

    /** Where a task stands at a level of the grid, the model holds its unit under this name. */
    static final String GRID_UNIT = "gridUnit";

    private final ObjectProvider<CaseDirectory> directories;
    private final ObjectProvider<InboxTasks> inbox;
    private final ApplicationEventPublisher events;

    InboxTaskListener(
            ObjectProvider<CaseDirectory> directories,
            ObjectProvider<InboxTasks> inbox,
            ApplicationEventPublisher events) {
        this.directories = directories;
        this.inbox = inbox;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        InboxTasks table = inbox.getObject();
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> insert(table, task);
            case EVENTNAME_UPDATE -> table.update(task.getId(), task.getAssignee(), due(task));
            case EVENTNAME_COMPLETE -> table.done(task.getId(), Objects.requireNonNull(task.getAssignee()));
            default -> table.delete(task.getId());
        }
        events.publishEvent(new InboxChanged(caseNumber(task)));
    }

    void insert(InboxTasks table, DelegateTask task) {
        CaseCard card = card(task);
        table.insert(openTask(task, card), card);
    }

    /** How the inbox sees a task of the engine. */
    private OpenTask openTask(DelegateTask task, CaseCard card) {
        Role role = role(task);
        GridCode unit = unit(task);
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                caseNumber(task),
                role,
                unit == null ? card.gridCode() : unit,
                unit == null ? null : unit.level(),
                card.barredFrom(role),
                task.getAssignee(),
                due(task));
    }

    /** Read from the process, past the task: our models give tasks no variables of their own, looking costs a query. */
    private static @Nullable GridCode unit(DelegateTask task) {
        Object code = ((TaskEntity) task).getExecution().getVariable(GRID_UNIT);
        return code == null ? null : new GridCode((String) code);
    }

    /** Read from the model, not from the task's identity links, which would cost a query. */
    private static Role role(DelegateTask task) {
        Set<Expression> groups = ((TaskEntity) task).getTaskDefinition().getCandidateGroupIdExpressions();
        if (groups.size() != 1) {
            throw new IllegalStateException(task.getTaskDefinitionKey() + " wants exactly one role, has " + groups);
        }
        return Role.valueOf((String) groups.iterator().next().getValue(((TaskEntity) task).getExecution()));
    }

    private static Instant due(DelegateTask task) {
        return Objects.requireNonNull(task.getDueDate(), "a user task without a due date")
                .toInstant();
    }

    private static String caseNumber(DelegateTask task) {
        return Objects.requireNonNull(((TaskEntity) task).getExecution().getProcessBusinessKey(), "a case number");
    }

    private CaseCard card(DelegateTask task) {
        String process = ((TaskEntity) task).getProcessDefinition().getKey();
        return directories.stream()
                .filter(directory -> directory.owns(process))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no feature owns the model " + process))
                .card(caseNumber(task));
    }
}
