package streethub.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.CursorPage;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** The times in which somebody works on facilities: planned with a reason and an end, begun and ended by the hub. */
@Service
@Transactional
public class Maintenances {

    private static final int PAGE = 50;
    private static final int LONGEST_REASON = 200;
    private static final Duration LONGEST = Duration.ofDays(60);
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final MaintenanceTable table;
    private final Devices devices;
    private final MaintenanceTurn turn;
    private final Clock clock;

    Maintenances(MaintenanceTable table, Devices devices, MaintenanceTurn turn, Clock clock) {
        this.table = table;
        this.devices = devices;
        this.turn = turn;
        this.clock = clock;
    }

    /**
     * Those planned for the actor's subtree, the newest first. For staff.
     *
     * @param device only those that are about it, null for all
     * @param open only those that have not ended
     * @param cursor {@code next} of the page before, null for the first
     */
    @Transactional(readOnly = true)
    public CursorPage<Maintenance> page(Actor actor, @Nullable String device, boolean open, @Nullable String cursor) {
        GridCode scope = actor.gridUnit();
        if (!actor.isStaff() || scope == null) {
            throw Refusal.forbidden("device.staffOnly");
        }
        List<Maintenance> rows = table.page(scope, device, open, before(cursor), PAGE + 1);
        return rows.size() <= PAGE
                ? new CursorPage<>(rows, null)
                : new CursorPage<>(
                        rows.subList(0, PAGE), Long.toString(rows.get(PAGE - 1).id()));
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException noCursor) {
            throw Refusal.invalid("cursor", "device.cursor");
        }
    }

    /** Plans one; one whose time has come begins at once. For those of the place who dispatch or keep its facilities. */
    public Maintenance plan(Actor actor, MaintenancePlan plan) {
        GridCode unit = place(actor, plan);
        if (!actor.covers(unit) || !mayPlan(actor)) {
            throw Refusal.forbidden("device.maintenance.notYours");
        }
        String reason = plan.reason() == null ? "" : plan.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Refusal.invalid("reason", "device.maintenance.reason", LONGEST_REASON);
        }
        Instant now = clock.instant();
        Instant begins = plan.beginsAt() == null || plan.beginsAt().isBefore(now) ? now : plan.beginsAt();
        Instant ends = plan.endsAt();
        if (ends == null
                || !ends.isAfter(begins)
                || ends.isAfter(begins.plus(LONGEST))
                || begins.isAfter(now.plus(FURTHEST))) {
            throw Refusal.invalid("endsAt", "device.maintenance.span", LONGEST.toDays());
        }
        long id = table.plan(plan.device(), plan.family(), unit, begins, ends, reason, actor, now);
        if (!begins.isAfter(now)) {
            turn.begin(id, now);
        }
        return table.find(id).orElseThrow();
    }

    /** Whether such a person plans maintenance at all. */
    public static boolean mayPlan(Actor actor) {
        return actor.has(Role.DISPATCHER) || actor.mayKeepFacilities();
    }

    private GridCode place(Actor actor, MaintenancePlan plan) {
        String device = plan.device();
        if (device != null) {
            return devices.get(actor, device).gridUnit();
        }
        GridCode unit = plan.gridUnit();
        if (unit == null) {
            throw Refusal.invalid("gridUnit", "device.maintenance.what");
        }
        return unit;
    }

    /** Ends one before its time, or takes one back that has not begun. For those of the place who dispatch or keep its facilities. */
    public void end(Actor actor, long id) {
        Maintenance found = table.find(id)
                .filter(one -> actor.isStaff() && actor.covers(one.gridUnit()))
                .orElseThrow(() -> Refusal.notFound("device.maintenance.unknown", id));
        if (!mayPlan(actor)) {
            throw Refusal.forbidden("device.maintenance.notYours");
        }
        if (found.endedAt() != null) {
            throw Refusal.conflict("device.maintenance.over", id);
        }
        Instant now = clock.instant();
        table.end(id, now);
        turn.settle(now);
    }

    /** Those whose time has come begin, those whose time is over end. */
    void turn() {
        Instant now = clock.instant();
        table.toEnd(now).forEach(id -> table.end(id, now));
        table.toBegin(now).forEach(id -> turn.begin(id, now));
        turn.settle(now);
    }
}
