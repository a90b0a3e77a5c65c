package streethub.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.CursorPage;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** The alarms of the facilities, as staff see and treat them within their grid subtree. */
@Service
@Transactional
public class Alarms {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LONGEST_WORDS = 500;
    private static final Duration LONGEST_SILENCE = Duration.ofDays(30);

    private final AlarmList list;
    private final AlarmLog log;
    private final Accounts accounts;
    private final Clock clock;

    Alarms(AlarmList list, AlarmLog log, Accounts accounts, Clock clock) {
        this.list = list;
        this.log = log;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The alarms in the actor's subtree, the newest first. For staff.
     *
     * @param cursor {@code next} of the page before, null for the first
     * @param limit 1 to 200, null for 50
     */
    @Transactional(readOnly = true)
    public CursorPage<AlarmView> page(
            Actor actor, AlarmFilter filter, @Nullable String cursor, @Nullable Integer limit) {
        GridCode scope = scope(actor);
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > CursorPage.MAX_LIMIT) {
            throw Refusal.invalid("limit", "alarm.limit", CursorPage.MAX_LIMIT);
        }
        List<AlarmView> rows = list.page(scope, filter, before(cursor), size + 1);
        return rows.size() <= size
                ? new CursorPage<>(rows, null)
                : new CursorPage<>(
                        rows.subList(0, size), Long.toString(rows.get(size - 1).id()));
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException noCursor) {
            throw Refusal.invalid("cursor", "alarm.cursor");
        }
    }

    /** How many alarms of the actor's subtree are in each state; a state that the filter asks for does not count. */
    @Transactional(readOnly = true)
    public Map<AlarmState, Integer> counts(Actor actor, AlarmFilter filter) {
        return list.counts(scope(actor), filter);
    }

    private static GridCode scope(Actor actor) {
        GridCode scope = actor.gridUnit();
        if (!actor.isStaff() || scope == null) {
            throw Refusal.forbidden("alarm.staffOnly");
        }
        return scope;
    }

    /** One alarm; not found outside the actor's subtree. */
    @Transactional(readOnly = true)
    public AlarmView get(Actor actor, long id) {
        return seen(actor, list.find(id).orElse(null), id);
    }

    private static AlarmView seen(Actor actor, @Nullable AlarmView alarm, long id) {
        if (alarm == null || !actor.isStaff() || !actor.covers(alarm.gridUnit())) {
            throw Refusal.notFound("alarm.unknown", id);
        }
        return alarm;
    }

    /** What happened to the alarm, the first step first; not found outside the actor's subtree. */
    @Transactional(readOnly = true)
    public List<AlarmEvent> history(Actor actor, long id) {
        return log.of(get(actor, id).id());
    }

    /** Says that somebody knows of it, once. */
    public void acknowledge(Actor actor, long id, @Nullable String words) {
        AlarmView alarm = forWorker(actor, id);
        if (alarm.acknowledgedAt() != null) {
            throw Refusal.conflict("alarm.acknowledged.twice", id);
        }
        String said = optional(words);
        list.acknowledge(id, actor.username(), clock.instant());
        log.record(id, AlarmStep.ACKNOWLEDGED, actor, said);
    }

    /** Makes it the matter of a member of staff of its place. */
    public void assign(Actor actor, long id, String assignee) {
        AlarmView alarm = forDispatcher(actor, id);
        Actor person = accounts.find(assignee)
                .filter(one -> one.isStaff() && one.covers(alarm.gridUnit()))
                .orElseThrow(() -> Refusal.invalid("assignee", "alarm.assignee.unknown", assignee));
        list.assign(id, person.username());
        log.record(id, AlarmStep.ASSIGNED, actor, person.displayName());
    }

    public void comment(Actor actor, long id, @Nullable String words) {
        forWorker(actor, id);
        log.record(id, AlarmStep.COMMENTED, actor, required(words));
    }

    /** Lets repetitions neither count nor be told until then, with a reason; what is more urgent is no repetition. */
    public void silence(Actor actor, long id, @Nullable Instant until, @Nullable String reason) {
        AlarmView alarm = forDispatcher(actor, id);
        if (alarm.closedAt() != null) {
            throw Refusal.conflict("alarm.over", id);
        }
        Instant now = clock.instant();
        if (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST_SILENCE))) {
            throw Refusal.invalid("until", "alarm.until", LONGEST_SILENCE.toDays());
        }
        String why = required(reason);
        list.silence(id, until, actor.username(), why);
        log.record(id, AlarmStep.SILENCED, actor, why);
    }

    /** Ends the silence before its time. */
    public void resume(Actor actor, long id) {
        AlarmView alarm = forDispatcher(actor, id);
        if (alarm.silencedUntil() != null) {
            list.silence(id, null, null, null);
            log.record(id, AlarmStep.RESUMED, actor, null);
        }
    }

    private AlarmView forWorker(Actor actor, long id) {
        AlarmView alarm = seen(actor, list.lock(id).orElse(null), id);
        if (!actor.has(Role.GRID_WORKER)
                && !actor.has(Role.DISPATCHER)
                && !actor.has(Role.SECRETARY)
                && !actor.has(Role.ADMIN)) {
            throw Refusal.forbidden("alarm.notYours");
        }
        return alarm;
    }

    private AlarmView forDispatcher(Actor actor, long id) {
        AlarmView alarm = seen(actor, list.lock(id).orElse(null), id);
        if (!actor.has(Role.DISPATCHER) && !actor.has(Role.ADMIN)) {
            throw Refusal.forbidden("alarm.dispatcherOnly");
        }
        return alarm;
    }

    private static String required(@Nullable String words) {
        String said = optional(words);
        if (said == null) {
            throw Refusal.invalid("words", "alarm.words.missing");
        }
        return said;
    }

    private static @Nullable String optional(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > LONGEST_WORDS || words.indexOf('\0') >= 0) {
            throw Refusal.invalid("words", "alarm.words.tooLong", LONGEST_WORDS);
        }
        return words.strip();
    }
}
