package streethub.casework.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.OpenTask;
import streethub.casework.internal.InboxTasks;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.Refusal;

/** Finishes the user tasks of a feature's own models: the only way to, and only for who may. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Tasks {

    private final InboxTasks inbox;
    private final TaskService engine;
    private final ManagementService jobs;

    Tasks(InboxTasks inbox, TaskService engine, ManagementService jobs) {
        this.inbox = inbox;
        this.engine = engine;
        this.jobs = jobs;
    }

    /** The open tasks of a case. */
    public List<OpenTask> open(String caseNumber) {
        return inbox.openOf(caseNumber);
    }

    /**
     * The open task of a case that a verb is meant for.
     *
     * @throws Refusal a conflict where none of these tasks is open; forbidden where it is not this actor's
     */
    public OpenTask require(Actor actor, String caseNumber, List<String> tasks) {
        OpenTask task = inbox.openOf(caseNumber).stream()
                .filter(open -> tasks.contains(open.task()))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("casework.task.notOpen", caseNumber));
        if (hasMovedPast(actor, task)) {
            throw Refusal.conflict("casework.task.movedOn", caseNumber);
        }
        if (!task.isFor(actor)) {
            throw Refusal.forbidden("casework.task.notYours", caseNumber);
        }
        if (!task.isFree() && !task.isHeldBy(actor)) {
            throw Refusal.forbidden("casework.task.heldByOther", caseNumber);
        }
        return task;
    }

    /** Who stands below the level that has the case now has had it already. */
    private static boolean hasMovedPast(Actor actor, OpenTask task) {
        return task.level() != null
                && actor.gridUnit() != null
                && actor.gridUnit().level().compareTo(task.level()) > 0
                && actor.has(Role.GRID_WORKER);
    }

    /** Finishes the task in the actor's name, taking it first where it was free. */
    public void finish(Actor actor, OpenTask task, Map<String, Object> variables) {
        try {
            if (task.isFree()) {
                engine.setAssignee(task.id(), actor.username());
            }
            engine.complete(task.id(), variables);
        } catch (OptimisticLockingException | NullValueException e) {
            // Somebody else, or a clock, was quicker.
            throw Refusal.conflict("casework.task.notOpen", task.caseNumber());
        }
    }

    /** Brings the task's deadline and the timers on it forward; a later time than the present one changes nothing. */
    public void bringForward(OpenTask task, Instant dueAt, Map<String, Instant> timers) {
        if (!dueAt.isBefore(task.dueAt())) {
            return;
        }
        Task open = engine.createTaskQuery().taskId(task.id()).singleResult();
        open.setDueDate(Date.from(dueAt));
        engine.saveTask(open);
        for (Job job : jobs.createJobQuery()
                .processInstanceId(open.getProcessInstanceId())
                .timers()
                .list()) {
            Instant at = timers.get(jobs.createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId());
            if (at != null) {
                jobs.setJobDuedate(job.getId(), Date.from(at));
            }
        }
    }

    /** The cards of a case that moved lie where the case is now. */
    public void place(String caseNumber, CaseCard card) {
        inbox.place(caseNumber, card);
    }

    /** What the cards of a case say of its urgency follows the case. */
    public void urgency(String caseNumber, String urgency) {
        inbox.urgency(caseNumber, urgency);
    }
}
