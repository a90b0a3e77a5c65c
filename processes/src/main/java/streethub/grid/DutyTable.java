package streethub.grid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import streethub.shared.GridCode;

/** The rows behind the duty roster. */
@Repository
class DutyTable {

    private static final String ORDER = " order by grid_code, username, begins, weekdays";

    private final JdbcTemplate jdbc;

    DutyTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A shift as it stands.
     *
     * @param version how often it has been written
     */
    record Row(long id, int version, DutyShift shift) {}

    /**
     * A shift, and who is on duty in it at a moment.
     *
     * @param username null where the shift's own worker is away and nobody stands in
     */
    record Held(DutyShift shift, @Nullable String username) {}

    /** The shifts of exactly this unit with who is on duty in them at that moment, should they hold then. */
    List<Held> heldAt(GridCode unit, Instant at) {
        OffsetDateTime then = at.atOffset(ZoneOffset.UTC);
        return jdbc.query(
                """
                select s.*, case when l.id is null then s.username else l.stand_in end as there
                from duty_shift s left join duty_leave l
                    on l.grid_code = s.grid_code and l.username = s.username and l.begins_at <= ? and l.ends_at > ?
                where s.grid_code = ? order by s.username, s.begins, s.weekdays""",
                (row, number) -> new Held(row(row, number).shift(), row.getString("there")),
                then,
                then,
                unit.value());
    }

    /** The shifts of exactly this unit. */
    List<Row> at(GridCode unit) {
        return jdbc.query("select * from duty_shift where grid_code = ?" + ORDER, DutyTable::row, unit.value());
    }

    /** The shifts of this unit and of all below it; of the whole grid where null. */
    List<Row> within(@Nullable GridCode unit) {
        return jdbc.query(
                "select * from duty_shift where grid_code like ?" + ORDER,
                DutyTable::row,
                (unit == null ? "" : unit.value()) + "%");
    }

    Optional<Row> find(long id) {
        return jdbc.query("select * from duty_shift where id = ?", DutyTable::row, id).stream()
                .findFirst();
    }

    /** Lets others who plan for this unit wait till the end of the transaction. */
    void lock(GridCode unit) {
        jdbc.query("select code from grid_unit where code = ? for no key update", row -> {}, unit.value());
    }

    Row insert(DutyShift shift) {
        return jdbc.query("""
                insert into duty_shift (grid_code, username, weekdays, begins, ends) values (?, ?, ?, ?, ?)
                returning *""", DutyTable::row, columns(shift)).getFirst();
    }

    /** Empty where it is no longer of that version. */
    Optional<Row> update(long id, int version, DutyShift shift) {
        return jdbc
                .query(
                        """
                update duty_shift set username = ?, weekdays = ?, begins = ?, ends = ?, version = version + 1
                where id = ? and version = ? returning *""",
                        DutyTable::row,
                        shift.username(),
                        mask(shift.weekdays()),
                        shift.begins(),
                        shift.ends(),
                        id,
                        version)
                .stream()
                .findFirst();
    }

    /** False where it is no longer of that version. */
    boolean delete(long id, int version) {
        return jdbc.update("delete from duty_shift where id = ? and version = ?", id, version) == 1;
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

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getInt("version"),
                new DutyShift(
                        new GridCode(row.getString("grid_code")),
                        row.getString("username"),
                        weekdays(row.getInt("weekdays")),
                        row.getObject("begins", LocalTime.class),
                        row.getObject("ends", LocalTime.class)));
    }
}
