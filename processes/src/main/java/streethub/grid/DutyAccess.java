package streethub.grid;

import org.jspecify.annotations.Nullable;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** Who may read the duty roster where, and who may write in it. */
final class DutyAccess {

    private DutyAccess() {}

    static boolean mayPlan(Actor actor, GridCode unit) {
        return actor.administers(unit) || actor.mayAs(Role.SECRETARY, unit);
    }

    static void requirePlanner(Actor actor, GridCode unit) {
        if (!mayPlan(actor, unit)) {
            throw Refusal.forbidden("grid.shift.forbidden");
        }
    }

    /** Somebody who plans somewhere, where the unit has not been said. */
    static void requirePlanner(Actor actor) {
        if (!actor.has(Role.ADMIN) && !actor.has(Role.SECRETARY)) {
            throw Refusal.forbidden("grid.shift.forbidden");
        }
    }

    /**
     * The part of the grid that is read: the one asked for, where it lies in the actor's own; else all of the actor's.
     *
     * @return null for the whole grid
     */
    static @Nullable GridCode part(Actor actor, @Nullable GridCode asked) {
        if (asked == null) {
            if (!actor.isStaff() && !actor.has(Role.ADMIN)) {
                throw Refusal.forbidden("grid.duty.scope");
            }
            return actor.gridUnit();
        }
        if (!actor.administers(asked) && !(actor.isStaff() && actor.covers(asked))) {
            throw Refusal.forbidden("grid.duty.scope");
        }
        return asked;
    }

    /** Whoever hands a case up has to know who is there above. */
    static void requireNeighbour(Actor actor, GridCode unit) {
        GridCode own = actor.gridUnit();
        if (own == null || !actor.isStaff() || !own.isWithin(unit)) {
            GridCode unused = part(actor, unit);
        }
    }
}
