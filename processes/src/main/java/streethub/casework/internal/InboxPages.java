package streethub.casework.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import streethub.casework.InboxCounts;
import streethub.casework.InboxFilter;
import streethub.casework.InboxQueue;
import streethub.casework.TaskCard;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.CursorPage;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;

/**
 * Reads the inbox a page at a time by key, never by offset, each queue along a partial index of its own, so that a page
 * costs the same however many tasks are open.
 */
@Component
public class InboxPages {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    InboxPages(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page, the soonest due first; finished tasks the newest first. */
    public CursorPage<TaskCard> page(Actor actor, InboxFilter filter, @Nullable String cursor, int limit) {
        boolean done = filter.queue() == InboxQueue.DONE;
        String time = done ? "done_at" : "due_at";
        List<Clause> sources = sources(actor, filter.queue());
        if (sources.isEmpty()) {
            return new CursorPage<>(List.of(), null);
        }
        Clause narrowed = narrow(filter).and(after(cursor, time, done));
        String order = done ? " order by done_at desc, task_id desc limit " : " order by due_at, task_id limit ";
        List<Object> arguments = new ArrayList<>();
        String sql = sources.stream()
                .map(source -> source.and(narrowed))
                .peek(source -> arguments.addAll(source.arguments()))
                .map(source -> "(select * from inbox_task where " + source.sql() + order + (limit + 1) + ")")
                .collect(Collectors.joining(" union all "));
        List<TaskCard> cards = jdbc.query(
                "select * from (" + sql + ") as tasks" + order + (limit + 1), InboxPages::card, arguments.toArray());
        boolean more = cards.size() > limit;
        List<TaskCard> page = more ? cards.subList(0, limit) : cards;
        return new CursorPage<>(List.copyOf(page), more ? cursorAfter(page.getLast()) : null);
    }

    /** How much stands in each open tab, no further than {@link InboxCounts#MOST}. */
    public InboxCounts counts(Actor actor) {
        return new InboxCounts(
                count(actor, InboxQueue.MINE), count(actor, InboxQueue.CLAIMABLE), count(actor, InboxQueue.STARTED));
    }

    private int count(Actor actor, InboxQueue queue) {
        int sum = 0;
        for (Clause source : sources(actor, queue)) {
            Integer count = jdbc.queryForObject(
                    "select count(*) from (select 1 from inbox_task where " + source.sql() + " limit "
                            + InboxCounts.MOST + ") as tasks",
                    Integer.class,
                    source.arguments().toArray());
            sum += count == null ? 0 : count;
        }
        return Math.min(sum, InboxCounts.MOST);
    }

    private static List<Clause> sources(Actor actor, InboxQueue queue) {
        return switch (queue) {
            case MINE -> List.of(Clause.of("done_at is null and assignee = ?", actor.username()));
            case STARTED -> List.of(Clause.of("done_at is null and started_by = ?", actor.username()));
            case DONE -> List.of(Clause.of("done_at is not null and done_by = ?", actor.username()));
            case CLAIMABLE -> claimable(actor);
        };
    }

    private static List<Clause> claimable(Actor actor) {
        GridCode unit = actor.gridUnit();
        if (unit == null) {
            return List.of();
        }
        return actor.roles().stream()
                .sorted()
                .map(role -> Clause.of("done_at is null and assignee is null and role = ?", role.name())
                        .and(role == Role.GRID_WORKER ? Clause.of("grid_code = ?", unit.value()) : within(unit))
                        .and(Clause.of("not (? = any (barred))", actor.username())))
                .toList();
    }

    /** The subtree of a unit, along the index of its level where there is one. */
    private static Clause within(GridCode unit) {
        return switch (unit.level()) {
            case SUBDISTRICT -> Clause.of("left(grid_code, 9) = ?", unit.value());
            case COMMUNITY -> Clause.of("left(grid_code, 12) = ?", unit.value());
            default ->
                Clause.of(
                        "left(grid_code, 12) = ? and starts_with(grid_code, ?)",
                        unit.at(GridLevel.COMMUNITY).orElseThrow().value(),
                        unit.value());
        };
    }

    private Clause narrow(InboxFilter filter) {
        Clause clause = Clause.of("true");
        GridCode within = filter.within();
        if (within != null) {
            clause = clause.and(Clause.of("starts_with(grid_code, ?)", within.value()));
        }
        String subject = filter.subject();
        if (subject != null) {
            clause = clause.and(Clause.of("subject = ?", subject));
        }
        return filter.overdue() ? clause.and(Clause.of("due_at < ?", Timestamp.from(clock.instant()))) : clause;
    }

    private static Clause after(@Nullable String cursor, String time, boolean descending) {
        if (cursor == null) {
            return Clause.of("true");
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            return Clause.of(
                    "(" + time + ", task_id) " + (descending ? "<" : ">") + " (?, ?)",
                    Timestamp.from(Instant.parse(parts[0])),
                    parts[1]);
        } catch (RuntimeException e) {
            throw Refusal.invalid("cursor", "casework.cursor.malformed");
        }
    }

    private static String cursorAfter(TaskCard last) {
        Instant doneAt = last.doneAt();
        String text = (doneAt == null ? last.dueAt() : doneAt) + "|" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static TaskCard card(ResultSet row, int number) throws SQLException {
        Integer level = (Integer) row.getObject("level");
        Timestamp doneAt = row.getTimestamp("done_at");
        return new TaskCard(
                row.getString("task_id"),
                row.getString("task"),
                row.getString("feature"),
                row.getString("case_number"),
                row.getString("subject"),
                row.getString("place"),
                new GridCode(row.getString("grid_code")),
                level == null ? null : GridLevel.of(level),
                row.getString("urgency"),
                row.getString("rule"),
                row.getString("assignee"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                doneAt == null ? null : doneAt.toInstant());
    }

    private record Clause(String sql, List<Object> arguments) {

        static Clause of(String sql, Object... arguments) {
            return new Clause(sql, List.of(arguments));
        }

        Clause and(Clause other) {
            List<Object> both = new ArrayList<>(arguments);
            both.addAll(other.arguments);
            return new Clause(sql + " and " + other.sql, both);
        }
    }
}
