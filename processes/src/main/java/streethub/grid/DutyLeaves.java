package streethub.grid;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/**
 * Who is away from duty for a time, and who stands in. Only another grid worker of the same unit can: nobody else is
 * let at the tasks that dispatch puts there. Where nobody does, cases go to the level above meanwhile.
 */
@Service
public class DutyLeaves {

    private final LeaveTable table;
    private final DutyTable shifts;
    private final Grids grids;
    private final Accounts accounts;
    private final Clock clock;

    DutyLeaves(LeaveTable table, DutyTable shifts, Grids grids, Accounts accounts, Clock clock) {
        this.table = table;
        this.shifts = shifts;
        this.grids = grids;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Leaves that are not over, by unit and begin.
     *
     * @param within of this unit and all below it; null for all that the actor works for
     */
    @Transactional(readOnly = true)
    public List<DutyLeave> list(Actor actor, @Nullable GridCode within) {
        GridCode part = DutyAccess.part(actor, within);
        if (within != null) {
            GridUnit unused = grids.get(within);
        }
        return table.within(part, clock.instant()).stream().map(this::seen).toList();
    }

    /** Enters a leave; a conflict where the worker is away at that time already. */
    @Transactional
    public DutyLeave add(Actor actor, LeavePlan plan) {
        GridCode unit = plan.unit();
        if (unit == null) {
            DutyAccess.requirePlanner(actor);
            throw Refusal.invalid("gridUnit", "grid.shift.unit");
        }
        DutyAccess.requirePlanner(actor, unit);
        GridUnit known = grids.get(unit);
        Instant now = clock.instant();
        Actor away = worker(known.code(), "username", plan.requiredUsername());
        String standIn = standIn(known.code(), away, plan.standIn());
        Instant begins = plan.requiredBegin();
        Instant ends = plan.requiredEnd(now);
        String reason = plan.requiredReason();
        shifts.lock(unit);
        table.within(unit, now).stream()
                .filter(other -> other.unit().equals(unit))
                .filter(other -> other.beginsAt().isBefore(ends) && begins.isBefore(other.endsAt()))
                .forEach(other -> refuseBoth(other, away.username(), standIn));
        return seen(table.insert(unit, away.username(), standIn, begins, ends, reason, actor.username()));
    }

    /** Nobody is away twice at once, and whoever stands in is there. */
    private void refuseBoth(LeaveTable.Row other, String away, @Nullable String standIn) {
        if (other.username().equals(away)) {
            throw Refusal.conflict("grid.leave.overlap", accounts.displayName(away));
        }
        if (standIn != null && standIn.equals(other.username())) {
            throw Refusal.conflict("grid.leave.standIn.away", accounts.displayName(standIn));
        }
        if (away.equals(other.standIn())) {
            throw Refusal.conflict(
                    "grid.leave.standIn.needed", accounts.displayName(away), accounts.displayName(other.username()));
        }
    }

    private @Nullable String standIn(GridCode unit, Actor away, @Nullable String named) {
        if (named == null || named.isBlank()) {
            return null;
        }
        Actor other = worker(unit, "standIn", named);
        if (other.username().equals(away.username())) {
            throw Refusal.invalid("standIn", "grid.leave.self");
        }
        return other.username();
    }

    private Actor worker(GridCode unit, String field, String username) {
        return Workers.require(accounts, grids, unit, field, username);
    }

    /** Takes a leave out, also one that has begun: from now on the shifts hold again. */
    @Transactional
    public void remove(Actor actor, long id) {
        DutyAccess.requirePlanner(actor);
        LeaveTable.Row row = table.find(id).orElseThrow(() -> Refusal.notFound("grid.leave.unknown"));
        DutyAccess.requirePlanner(actor, row.unit());
        if (!table.delete(id)) {
            throw Refusal.notFound("grid.leave.unknown");
        }
    }

    private DutyLeave seen(LeaveTable.Row row) {
        String standIn = row.standIn();
        return new DutyLeave(
                row.id(),
                row.unit(),
                row.username(),
                accounts.displayName(row.username()),
                standIn,
                standIn == null ? null : accounts.displayName(standIn),
                row.beginsAt(),
                row.endsAt(),
                row.reason());
    }
}
