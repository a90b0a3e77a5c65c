package streethub.grid;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;

/**
 * Planning who is on duty where. Administrators and secretaries of the place write; staff read what lies in their own
 * part of the grid. Only a grid worker of exactly the unit is entered: nobody else is let at the tasks that dispatch
 * puts there.
 */
@Service
public class DutyPlanning {

    private final DutyTable table;
    private final LeaveTable leaves;
    private final DutyRoster roster;
    private final Grids grids;
    private final Accounts accounts;
    private final Clock clock;

    DutyPlanning(DutyTable table, LeaveTable leaves, DutyRoster roster, Grids grids, Accounts accounts, Clock clock) {
        this.table = table;
        this.leaves = leaves;
        this.roster = roster;
        this.grids = grids;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether that person may plan for this unit. */
    public static boolean mayPlan(Actor actor, GridCode unit) {
        return DutyAccess.mayPlan(actor, unit);
    }

    /**
     * Shifts by unit, then by person.
     *
     * @param within of this unit and all below it; null for all that the actor works for
     */
    @Transactional(readOnly = true)
    public List<PlannedShift> list(Actor actor, @Nullable GridCode within) {
        GridCode part = DutyAccess.part(actor, within);
        if (within != null) {
            GridUnit unused = grids.get(within);
        }
        return read(part);
    }

    private List<PlannedShift> read(@Nullable GridCode part) {
        Workers workers = new Workers(accounts, roots(part));
        return table.within(part).stream().map(workers::see).toList();
    }

    private Stream<GridCode> roots(@Nullable GridCode part) {
        return part == null ? grids.list(GridLevel.SUBDISTRICT, null).stream().map(GridUnit::code) : Stream.of(part);
    }

    /** Who is on duty at this unit, one's own, one below it or one above it. */
    @Transactional(readOnly = true)
    public DutyNow onDuty(Actor actor, GridCode unit, @Nullable Instant at) {
        DutyAccess.requireNeighbour(actor, unit);
        GridUnit known = grids.get(unit);
        Instant then = at == null ? clock.instant() : at;
        List<DutyNow.Person> people = roster.onDuty(unit, then).stream()
                .map(username -> new DutyNow.Person(username, accounts.displayName(username)))
                .toList();
        GridLevel taking = roster.manned(unit, known.level(), then);
        return new DutyNow(unit, then, people, unit.at(taking).orElseThrow());
    }

    /**
     * Units where nobody is on duty at any time of the coming seven days, by code.
     *
     * @param within of this unit and all below it; null for all that the actor works for
     * @param level only of this level; null for all four
     */
    @Transactional(readOnly = true)
    public List<GridUnit> gaps(Actor actor, @Nullable GridCode within, @Nullable GridLevel level) {
        GridCode part = DutyAccess.part(actor, within);
        Stream<GridUnit> self = part == null ? Stream.empty() : Stream.of(grids.get(part));
        Instant now = clock.instant();
        List<LeaveTable.Row> absences = leaves.within(part, now);
        Set<GridCode> manned = read(part).stream()
                .filter(one -> one.stands() && AwayWeek.leavesSomeOf(one.shift(), absences, now))
                .map(one -> one.shift().unit())
                .collect(Collectors.toSet());
        return Stream.concat(self, levels(level).flatMap(one -> grids.list(one, part).stream()))
                .filter(unit -> unit.level() != GridLevel.SUBDISTRICT && (level == null || unit.level() == level))
                .filter(unit -> !manned.contains(unit.code()))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    private static Stream<GridLevel> levels(@Nullable GridLevel level) {
        return level == null ? Stream.of(GridLevel.values()) : Stream.of(level);
    }

    /** Who can be entered at this unit, by user name. */
    @Transactional(readOnly = true)
    public List<Actor> candidates(Actor actor, GridCode unit) {
        DutyAccess.requirePlanner(actor, unit);
        return accounts.staffAt(Role.GRID_WORKER, unit);
    }

    /** Adds a shift; one that stands already just so is left as it is, so that sending it twice does no harm. */
    @Transactional
    public PlannedShift add(Actor actor, ShiftPlan plan) {
        GridCode unit = plan.unit();
        if (unit == null) {
            DutyAccess.requirePlanner(actor);
            throw Refusal.invalid("gridUnit", "grid.shift.unit");
        }
        DutyAccess.requirePlanner(actor, unit);
        GridUnit known = grids.get(unit);
        DutyShift shift = plan.shift(known.code());
        Actor worker = worker(shift);
        table.lock(unit);
        DutyTable.Row row = table.at(unit).stream()
                .filter(other -> other.shift().equals(shift))
                .findFirst()
                .orElseGet(() -> {
                    refuseOverlap(worker, shift, null);
                    return table.insert(shift);
                });
        return seen(row, worker);
    }

    /**
     * Puts another shift in the place of one; the unit stays.
     *
     * @param version of the shift that the person had before them; a conflict where somebody has changed it since
     */
    @Transactional
    public PlannedShift replace(Actor actor, long id, @Nullable Integer version, ShiftPlan plan) {
        GridCode unit = standing(actor, id, version).shift().unit();
        if (plan.unit() != null && !plan.unit().equals(unit)) {
            throw Refusal.invalid("gridUnit", "grid.shift.unit.stays");
        }
        DutyShift shift = plan.shift(unit);
        Actor worker = worker(shift);
        table.lock(unit);
        refuseOverlap(worker, shift, id);
        return seen(table.update(id, required(version), shift).orElseThrow(DutyPlanning::changed), worker);
    }

    /**
     * Takes a shift out.
     *
     * @param version as for {@link #replace}
     */
    @Transactional
    public void remove(Actor actor, long id, @Nullable Integer version) {
        DutyTable.Row unused = standing(actor, id, version);
        if (!table.delete(id, required(version))) {
            throw changed();
        }
    }

    private DutyTable.Row standing(Actor actor, long id, @Nullable Integer version) {
        DutyAccess.requirePlanner(actor);
        DutyTable.Row row = table.find(id).orElseThrow(() -> Refusal.notFound("grid.shift.unknown"));
        DutyAccess.requirePlanner(actor, row.shift().unit());
        if (version != null && version != row.version()) {
            throw changed();
        }
        return row;
    }

    private static int required(@Nullable Integer version) {
        if (version == null) {
            throw Refusal.invalid("version", "grid.shift.version");
        }
        return version;
    }

    private static Refusal changed() {
        return Refusal.conflict("grid.shift.changed");
    }

    private Actor worker(DutyShift shift) {
        if (shift.unit().level() == GridLevel.SUBDISTRICT) {
            throw Refusal.invalid("gridUnit", "grid.shift.subdistrict");
        }
        return Workers.require(accounts, grids, shift.unit(), "username", shift.username());
    }

    private void refuseOverlap(Actor worker, DutyShift shift, @Nullable Long itself) {
        table.at(shift.unit()).stream()
                .filter(other -> itself == null || other.id() != itself)
                .map(DutyTable.Row::shift)
                .filter(shift::meets)
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "grid.shift.overlap",
                            worker.displayName(),
                            other.begins().toString(),
                            other.ends().toString());
                });
    }

    private static PlannedShift seen(DutyTable.Row row, Actor worker) {
        return new PlannedShift(row.id(), row.version(), row.shift(), worker.displayName(), true);
    }
}
