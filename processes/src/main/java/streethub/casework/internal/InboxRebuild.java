package streethub.casework.internal;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Compares and rewrites the inbox table from the engine's tasks. */
@Component
public class InboxRebuild {

    private static final int PAGE = 500;

    private static final String DIFFERENCES = """
            select count(*) from act_ru_task t
            full join (select * from inbox_task where done_at is null) i on i.task_id = t.id_
            where t.id_ is null or i.task_id is null or t.task_def_key_ <> i.task
                or t.assignee_ is distinct from i.assignee
                or t.due_date_ is distinct from i.due_at at time zone current_setting('TimeZone')
            """;

    private final JdbcTemplate jdbc;
    private final ProcessEngine engine;
    private final InboxTaskListener listener;
    private final InboxTasks inbox;

    InboxRebuild(JdbcTemplate jdbc, ProcessEngine engine, InboxTaskListener listener, InboxTasks inbox) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.listener = listener;
        this.inbox = inbox;
    }

    /** How many open tasks differ between the table and the engine. */
    public int differences() {
        return Objects.requireNonNull(jdbc.queryForObject(DIFFERENCES, Integer.class));
    }

    /** Replaces all open rows; new tasks wait for it, so that none is missed. */
    public int rebuild() {
        jdbc.execute("lock table act_ru_task, inbox_task in share row exclusive mode");
        jdbc.update("delete from inbox_task where done_at is null");
        int count = 0;
        List<Task> page;
        do {
            page = engine.getTaskService()
                    .createTaskQuery()
                    .orderByTaskId()
                    .asc()
                    .listPage(count, PAGE);
            page.forEach(this::insert);
            count += page.size();
        } while (page.size() == PAGE);
        return count;
    }

    private void insert(Task task) {
        CommandExecutor executor =
                ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getCommandExecutorTxRequired();
        executor.execute(context -> {
            TaskEntity open = context.getTaskManager().findTaskById(task.getId());
            listener.insert(inbox, open);
            return null;
        });
    }
}
