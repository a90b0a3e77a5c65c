package streethub.bench;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import streethub.casework.InboxFilter;
import streethub.casework.InboxQueue;
import streethub.casework.TaskInbox;
import streethub.identity.Actor;
import streethub.identity.Role;

/**
 * P5: the first page of 50 of three inboxes, in a hub with many open tasks against one with few, and against what the
 * engine's own task query takes for the same 50 tasks in the same tables (without what else a card shows).
 */
final class InboxPaging {

    private static final int PAGE = 50;
    private static final int PAGES = 500;
    private static final int ENGINE_PAGES = 5;

    private InboxPaging() {}

    static List<Row> measure(GrownHub many, GrownHub few) throws InterruptedException, ExecutionException {
        TaskService engine = many.get(TaskService.class);
        Actor dispatcher = many.dispatcher();
        TaskQuery free = engine.createTaskQuery().taskCandidateGroup(Role.DISPATCHER.name());
        TaskQuery held = engine.createTaskQuery().taskAssignee(dispatcher.username());
        TaskQuery ofBuilding = engine.createTaskQuery()
                .taskCandidateGroup(Role.GRID_WORKER.name())
                .processVariableValueEquals("gridUnit", many.building().value());
        String whole = "dispatcher's free tasks";
        String mine = "dispatcher's own tasks";
        String building = "building worker's free tasks";
        return List.of(
                growth(whole, many, few, dispatcher, InboxQueue.CLAIMABLE),
                engine(whole, many, dispatcher, InboxQueue.CLAIMABLE, free),
                growth(mine, many, few, dispatcher, InboxQueue.MINE),
                engine(mine, many, dispatcher, InboxQueue.MINE, held),
                engine(building, many, many.worker(), InboxQueue.CLAIMABLE, ofBuilding));
    }

    private static Row growth(String what, GrownHub many, GrownHub few, Actor actor, InboxQueue queue)
            throws InterruptedException, ExecutionException {
        Turns turns = Turns.of(pages(many, actor, queue), pages(few, actor, queue));
        return Row.of("P5", "page of " + PAGE + ", " + what, turns, "1 thousand open", Goal.atMost(1.5));
    }

    private static Row engine(String what, GrownHub many, Actor actor, InboxQueue queue, TaskQuery query)
            throws InterruptedException, ExecutionException {
        query.orderByDueDate().asc();
        Turns turns = Turns.of(
                pages(many, actor, queue),
                Block.of(1, ENGINE_PAGES, () -> full(query.listPage(0, PAGE).size())));
        return Row.of("P5", "page of " + PAGE + ", " + what, turns, "engine's task query", Goal.atLeast(50));
    }

    private static Block pages(GrownHub hub, Actor actor, InboxQueue queue) {
        TaskInbox inbox = hub.get(TaskInbox.class);
        InboxFilter filter = InboxFilter.all(queue);
        return Block.of(
                1,
                PAGES,
                () -> full(inbox.page(actor, filter, null, PAGE).items().size()));
    }

    private static void full(int size) {
        if (size != PAGE) {
            throw new IllegalStateException("a page of " + size);
        }
    }
}
