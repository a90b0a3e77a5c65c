package streethub.casework.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import streethub.casework.OpenTask;
import streethub.casework.engine.CaseCard;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/** The rows of {@code inbox_task}: written by the engine's listener, read by whoever asks what is open. */
@Component
public class InboxTasks {

    private static final String COLUMNS =
            "task_id, task, case_number, role, grid_code, level, barred, assignee, due_at";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    InboxTasks(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(OpenTask task, CaseCard card) {
        GridLevel level = task.level();
        jdbc.update(
                """
                insert into inbox_task (task_id, task, feature, case_number, subject, place, grid_code, level, role,
                    barred, urgency, rule, assignee, started_by, created_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                task.id(),
                task.task(),
                card.feature(),
                task.caseNumber(),
                card.subject(),
                card.place(),
                task.gridCode().value(),
                level == null ? null : level.number(),
                task.role().name(),
                task.barred().toArray(String[]::new),
                card.urgency(),
                card.rule(),
                task.assignee(),
                card.startedBy(),
                Timestamp.from(clock.instant()),
                Timestamp.from(task.dueAt()));
    }

    void update(String taskId, @Nullable String assignee, Instant dueAt) {
        jdbc.update(
                "update inbox_task set assignee = ?, due_at = ? where task_id = ?",
                assignee,
                Timestamp.from(dueAt),
                taskId);
    }

    void done(String taskId, String by) {
        jdbc.update(
                "update inbox_task set assignee = ?, done_by = ?, done_at = ? where task_id = ?",
                by,
                by,
                Timestamp.from(clock.instant()),
                taskId);
    }

    /** A task that ended without anybody finishing it, as when it escalates. */
    void delete(String taskId) {
        jdbc.update("delete from inbox_task where task_id = ? and done_at is null", taskId);
    }

    /** What the cards of a case say of its urgency follows the case. */
    public void urgency(String caseNumber, String urgency) {
        jdbc.update("update inbox_task set urgency = ? where case_number = ? and done_at is null", urgency, caseNumber);
    }

    /** The cards of a case that moved lie where the case is now. */
    public void place(String caseNumber, CaseCard card) {
        jdbc.update(
                "update inbox_task set place = ?, grid_code = ? where case_number = ? and done_at is null",
                card.place(),
                card.gridCode().value(),
                caseNumber);
    }

    /** The open tasks of a case, the oldest first. */
    public List<OpenTask> openOf(String caseNumber) {
        return jdbc.query(
                "select " + COLUMNS + " from inbox_task where case_number = ? and done_at is null order by created_at",
                InboxTasks::openTask,
                caseNumber);
    }

    /** The open tasks that lie with this account, their rows locked until the transaction ends. */
    public List<OpenTask> lockHeldBy(String username) {
        return jdbc.query(
                "select " + COLUMNS
                        + " from inbox_task where assignee = ? and done_at is null order by task_id for update",
                InboxTasks::openTask,
                username);
    }

    /** The open task with this id, its row locked until the transaction ends, so that of two people one is second. */
    public Optional<OpenTask> lock(String taskId) {
        return open(taskId, " for update");
    }

    /** The open task with this id. */
    public Optional<OpenTask> find(String taskId) {
        return open(taskId, "");
    }

    private Optional<OpenTask> open(String taskId, String locking) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from inbox_task where task_id = ? and done_at is null" + locking,
                        InboxTasks::openTask,
                        taskId)
                .stream()
                .findFirst();
    }

    private static OpenTask openTask(ResultSet row, int number) throws SQLException {
        Integer level = (Integer) row.getObject("level");
        return new OpenTask(
                row.getString("task_id"),
                row.getString("task"),
                row.getString("case_number"),
                Role.valueOf(row.getString("role")),
                new GridCode(row.getString("grid_code")),
                level == null ? null : GridLevel.of(level),
                Set.of((String[]) row.getArray("barred").getArray()),
                row.getString("assignee"),
                row.getTimestamp("due_at").toInstant());
    }
}
