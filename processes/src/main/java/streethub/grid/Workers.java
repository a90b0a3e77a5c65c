package streethub.grid;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** The grid workers of a part of the grid, read once for all of its shifts. */
final class Workers {

    private final Accounts accounts;
    private final Map<String, Actor> byName = new HashMap<>();

    Workers(Accounts accounts, Stream<GridCode> roots) {
        this.accounts = accounts;
        roots.flatMap(root -> accounts.staffWithin(Role.GRID_WORKER, root).stream())
                .forEach(worker -> byName.put(worker.username(), worker));
    }

    /** The worker of exactly that unit; where there is none of that name, {@code field} is refused. */
    static Actor require(Accounts accounts, Grids grids, GridCode unit, String field, String username) {
        return accounts.staffAt(Role.GRID_WORKER, unit).stream()
                .filter(worker -> worker.username().equals(username))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(field, "grid.shift.worker", grids.words(unit)));
    }

    /** The shift with the name of who is on duty, and whether that person still works there. */
    PlannedShift see(DutyTable.Row row) {
        DutyShift shift = row.shift();
        Actor worker = byName.get(shift.username());
        return new PlannedShift(
                row.id(),
                row.version(),
                shift,
                worker == null ? accounts.displayName(shift.username()) : worker.displayName(),
                worker != null && shift.unit().equals(worker.gridUnit()));
    }
}
