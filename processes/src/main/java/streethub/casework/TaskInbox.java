package streethub.casework;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.internal.InboxPages;
import streethub.casework.internal.InboxTasks;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.Role;
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

    /**
     * Passes several held tasks on to one account, all or none.
     *
     * @param to login name of somebody who may do every one of them
     * @throws Refusal naming the case that stops it
     */
    @Transactional
    public void handOverAll(Actor actor, Collection<TaskCard> cards, @Nullable String to) {
        if (cards.isEmpty()) {
            throw Refusal.invalid("tasks", "casework.handOverAll.none");
        }
        Optional<Actor> receiver = accounts.find(to == null ? "" : to);
        // Always in the same order: two who pass on the same tasks at once never wait for each other.
        for (TaskCard card :
                cards.stream().sorted(Comparator.comparing(TaskCard::id)).toList()) {
            OpenTask task = requireHeld(actor, card, tasks.lock(card.id()));
            Actor able = receiver.orElseThrow(() -> Refusal.invalid("to", "casework.handOver.receiver"));
            if (!task.isFor(able)) {
                throw Refusal.invalid("to", "casework.handOverAll.receiver", able.displayName(), task.caseNumber());
            }
            engine.setAssignee(task.id(), able.username());
        }
    }

    /**
     * Who else may do every one of these held tasks, by user name.
     *
     * @throws Refusal naming the case whose task is not the actor's any more
     */
    @Transactional(readOnly = true)
    public List<Actor> colleagues(Actor actor, Collection<TaskCard> cards) {
        List<OpenTask> held = cards.stream()
                .map(card -> requireHeld(actor, card, tasks.find(card.id())))
                .toList();
        return held.stream()
                .limit(1)
                .flatMap(first -> whoMayDo(first).stream())
                .filter(other -> held.stream().allMatch(task -> task.isFor(other)))
                .filter(other -> !other.username().equals(actor.username()))
                .toList();
    }

    /** Everybody whose role and place allow the task, whoever holds it now, by user name. */
    public List<Actor> whoMayDo(OpenTask task) {
        List<Actor> staff = task.role() == Role.GRID_WORKER
                ? accounts.staffAt(task.role(), task.gridCode())
                : accounts.staffCovering(task.role(), task.gridCode());
        return staff.stream().filter(task::isFor).toList();
    }

    private static OpenTask requireHeld(Actor actor, TaskCard card, Optional<OpenTask> found) {
        OpenTask task = found.filter(open -> isVisible(actor, open))
                .orElseThrow(() -> Refusal.notFound("casework.task.gone", card.caseNumber()));
        if (!task.isHeldBy(actor)) {
            throw Refusal.forbidden("casework.task.notHeld", task.caseNumber());
        }
        return task;
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
                .filter(task -> isVisible(actor, task))
                .orElseThrow(() -> Refusal.notFound("casework.task.unknown"));
    }

    private static boolean isVisible(Actor actor, OpenTask task) {
        return task.isHeldBy(actor) || (actor.isStaff() && actor.covers(task.gridCode()));
    }

    private static void requireStaff(Actor actor) {
        if (!actor.isStaff()) {
            throw Refusal.forbidden("casework.inbox.staffOnly");
        }
    }
}
