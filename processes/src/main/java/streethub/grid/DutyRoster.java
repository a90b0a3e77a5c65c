package streethub.grid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;

/** Who is on duty at which unit of the grid, and when. */
@Service
public class DutyRoster {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcTemplate jdbc;
    private final Grids grids;

    DutyRoster(JdbcTemplate jdbc, Grids grids) {
        this.jdbc = jdbc;
        this.grids = grids;
    }

    /** Login names of the staff on duty at exactly this unit at this moment, in order; empty where there is nobody. */
    public List<String> onDuty(GridCode unit, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, ZONE);
        return shifts(unit).stream()
                .filter(shift -> shift.covers(local))
                .map(DutyShift::username)
                .distinct()
                .toList();
    }

    /** The lowest level from the wanted one up where somebody is on duty for the place; the subdistrict always is. */
    public GridLevel manned(GridCode place, GridLevel wanted, Instant at) {
        GridLevel level = wanted.compareTo(place.level()) > 0 ? place.level() : wanted;
        while (level != GridLevel.SUBDISTRICT
                && onDuty(place.at(level).orElseThrow(), at).isEmpty()) {
            level = GridLevel.of(level.number() - 1);
        }
        return level;
    }

    /** The shifts of exactly this unit, by login name. */
    public List<DutyShift> shifts(GridCode unit) {
        return jdbc.query(
                "select * from duty_shift where grid_code = ? order by username, weekdays, begins",
                DutyRoster::shift,
                unit.value());
    }

    /** Adds a shift; one that stands already is left as it is. For administrators and secretaries of the place. */
    @Transactional
    public void add(Actor actor, DutyShift shift) {
        check(actor, shift);
        grids.get(shift.unit());
        add(shift);
    }

    /** Takes a shift out; one that does not stand is refused as not found. */
    @Transactional
    public void remove(Actor actor, DutyShift shift) {
        check(actor, shift);
        int gone = jdbc.update(
                "delete from duty_shift where grid_code = ? and username = ? and weekdays = ? and begins = ? and ends = ?",
                columns(shift));
        if (gone == 0) {
            throw Refusal.notFound(
                    "grid.shift.unknown", shift.username(), shift.unit().value());
        }
    }

    void add(DutyShift shift) {
        jdbc.update("""
                insert into duty_shift (grid_code, username, weekdays, begins, ends) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, columns(shift));
    }

    private static void check(Actor actor, DutyShift shift) {
        if (!actor.administers(shift.unit()) && !actor.mayAs(Role.SECRETARY, shift.unit())) {
            throw Refusal.forbidden("grid.shift.forbidden");
        }
        if (shift.weekdays().isEmpty()) {
            throw Refusal.invalid("weekdays", "grid.shift.weekdays");
        }
    }

    private static Object[] columns(DutyShift shift) {
        return new Object[] {
            shift.unit().value(), shift.username(), mask(shift.weekdays()), shift.begins(), shift.ends()
        };
    }

    private static short mask(Set<DayOfWeek> weekdays) {
        return (short)
                weekdays.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
    }

    private static Set<DayOfWeek> weekdays(int mask) {
        Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        days.removeIf(day -> (mask & (1 << (day.getValue() - 1))) == 0);
        return days;
    }

    private static DutyShift shift(ResultSet row, int number) throws SQLException {
        return new DutyShift(
                new GridCode(row.getString("grid_code")),
                row.getString("username"),
                weekdays(row.getInt("weekdays")),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class));
    }
}
