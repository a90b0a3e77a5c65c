package streethub.bench;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.incident.Incidents;
import streethub.shared.GridCode;

/** P6: completing a task, as a building's worker accepts an alarm's case, with many open tasks against few. */
final class TaskCompletion {

    private static final int TASKS = 20;

    private TaskCompletion() {}

    static Row measure(GrownHub many, GrownHub few) throws InterruptedException, ExecutionException {
        Turns turns = Turns.of(accepting(many), accepting(few));
        return Row.of("P6", "completing a task at 100 thousand open", turns, "1 thousand open", Goal.atMost(1.3));
    }

    private static Block accepting(GrownHub hub) {
        List<Acceptance> cases = hub.get(JdbcTemplate.class)
                .query(
                        "select case_number, grid_code from inbox_task"
                                + " where done_at is null and task = 'Task_AcceptCase' order by md5(task_id) limit ?",
                        (row, n) -> new Acceptance(row.getString(1), new GridCode(row.getString(2))),
                        (Turns.WARM_UP + Turns.ROUNDS) * 2 * TASKS);
        Iterator<Acceptance> next = cases.iterator();
        Incidents incidents = hub.get(Incidents.class);
        return Block.of(1, TASKS, () -> {
            Acceptance acceptance = next.next();
            Actor worker = new Actor("building", "楼栋专员", Set.of(Role.GRID_WORKER), acceptance.building());
            incidents.accept(worker, acceptance.number());
        });
    }

    private record Acceptance(String number, GridCode building) {}
}
