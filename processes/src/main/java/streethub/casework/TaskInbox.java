package streethub.casework;

import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.internal.InboxPages;
import streethub.casework.internal.InboxTasks;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;

/** What is to do and for whom: the inbox of one person, and taking, giving back and passing on a task. */
@Service
public class TaskInbox {

    private final InboxPages pages;
    private final InboxTasks tasks;
    private final TaskService engine;
    private final Accounts accounts;

    TaskInbox(InboxPages pages, InboxTasks tasks, TaskService engine, Accounts accounts) {
        this.pages = pages;
        this.tasks = tasks;
        this.engine = engine;
        this.accounts = accounts;
    }

    /**
     * One page of a queue, the soonest due first (finished tasks: the newest first).
     *
     * @param cursor where to go on, as the page before said; null for the first page
     * @param limit 1 to {@value CursorPage#MAX_LIMIT}
     * @throws Refusal forbidden for who is not staff; invalid for a limit or cursor that cannot be
     */
    @Transactional(readOnly = true)
    public CursorPage<TaskCard> page(Actor actor, InboxFilter filter, @Nullable String cursor, int limit) {
        requireStaff(actor);
        if (limit < 1 || limit > CursorPage.MAX_LIMIT) {
            throw Refusal.invalid("limit", "casework.limit.range", CursorPage.MAX_LIMIT);
        }
        return pages.page(actor, filter, cursor, limit);
    }

    /** How many open tasks stand in each tab. */
    @Transactional(readOnly = true)
    public InboxCounts counts(Actor actor) {
        requireStaff(actor);
        return pages.counts(actor);
    }

    /**
     * Takes a free task.
     *
     * @throws Refusal not found where the actor may not see it, forbidden where it is not for this actor, a conflict
     *     where somebody else was quicker
     */
    @Transactional
    public void claim(Actor actor, String taskId) {
        OpenTask task = visible(actor, taskId);
        if (!task.isFor(actor)) {
            throw Refusal.forbidden("casework.task.notYours", task.caseNumber());
        }
        if (!task.isFree()) {
            throw Refusal.conflict("casework.task.heldByOther", task.caseNumber());
        }
        engine.setAssignee(taskId, actor.username());
    }

    /** Gives a task back to those who may take it. */
    @Transactional
    public void release(Actor actor, String taskId) {
        requireHeld(actor, taskId);
        engine.setAssignee(taskId, null);
    }

    /**
     * Passes a held task on to another account.
     *
     * @param to login name of somebody who may do the task; anybody else is refused as invalid
     */
    @Transactional
    public void handOver(Actor actor, String taskId, @Nullable String to) {
        OpenTask task = requireHeld(actor, taskId);
        Actor receiver = accounts.find(to == null ? "" : to)
                .filter(task::isFor)
                .orElseThrow(() -> Refusal.invalid("to", "casework.handOver.receiver"));
        engine.setAssignee(taskId, receiver.username());
    }

    private OpenTask requireHeld(Actor actor, String taskId) {
        OpenTask task = visible(actor, taskId);
        if (!task.isHeldBy(actor)) {
            throw Refusal.forbidden("casework.task.notHeld", task.caseNumber());
        }
        return task;
    }

    private OpenTask visible(Actor actor, String taskId) {
        return tasks.lock(taskId)
                .filter(task -> task.isHeldBy(actor) || (actor.isStaff() && actor.covers(task.gridCode())))
                .orElseThrow(() -> Refusal.notFound("casework.task.unknown"));
    }

    private static void requireStaff(Actor actor) {
        if (!actor.isStaff()) {
            throw Refusal.forbidden("casework.inbox.staffOnly");
        }
    }
}
