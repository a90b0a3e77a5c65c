package streethub.grid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import streethub.shared.GridCode;

/** The rows of who is away. */
@Repository
class LeaveTable {

    private final JdbcTemplate jdbc;

    LeaveTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A leave as it stands. */
    record Row(
            long id,
            GridCode unit,
            String username,
            @Nullable String standIn,
            Instant beginsAt,
            Instant endsAt,
            String reason) {

        boolean lastsAt(Instant at) {
            return !at.isBefore(beginsAt) && at.isBefore(endsAt);
        }
    }

    /** Those that are not over yet, of this unit and of all below it; of the whole grid where null. */
    List<Row> within(@Nullable GridCode unit, Instant now) {
        return jdbc.query(
                "select * from duty_leave where grid_code like ? and ends_at > ? order by grid_code, begins_at, id",
                LeaveTable::row,
                (unit == null ? "" : unit.value()) + "%",
                time(now));
    }

    Optional<Row> find(long id) {
        return jdbc.query("select * from duty_leave where id = ?", LeaveTable::row, id).stream()
                .findFirst();
    }

    Row insert(
            GridCode unit,
            String username,
            @Nullable String standIn,
            Instant begins,
            Instant ends,
            String reason,
            String enteredBy) {
        return jdbc.query(
                        """
                insert into duty_leave (grid_code, username, stand_in, begins_at, ends_at, reason, entered_by)
                values (?, ?, ?, ?, ?, ?, ?) returning *""",
                        LeaveTable::row,
                        unit.value(),
                        username,
                        standIn,
                        time(begins),
                        time(ends),
                        reason,
                        enteredBy)
                .getFirst();
    }

    boolean delete(long id) {
        return jdbc.update("delete from duty_leave where id = ?", id) == 1;
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                new GridCode(row.getString("grid_code")),
                row.getString("username"),
                row.getString("stand_in"),
                row.getObject("begins_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }
}
