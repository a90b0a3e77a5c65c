package streethub.resident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.shared.GridCode;

/** The rows of the person–housing relations, those that have ended among them. */
@Repository
class HomeTable {

    private final JdbcClient jdbc;

    HomeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<HomeView> find(String number) {
        return jdbc.sql("select * from home where number = :number")
                .param("number", number)
                .query(HomeTable::row)
                .optional();
    }

    /** The relation, locked until the transaction ends. */
    Optional<HomeView> lock(String number) {
        return jdbc.sql("select * from home where number = :number for update")
                .param("number", number)
                .query(HomeTable::row)
                .optional();
    }

    /** What a person has in that state, locked; at most one each of what is claimed and of what is confirmed. */
    Optional<HomeView> lock(String username, HomeStatus status) {
        return jdbc.sql("""
                select * from home where username = :username and status = :status
                order by claimed_at desc limit 1 for update""")
                .param("username", username)
                .param("status", status.name())
                .query(HomeTable::row)
                .optional();
    }

    /** Whose confirmed home it is; empty where the hub knows of none. */
    Optional<HomeView> confirmed(String username) {
        return jdbc.sql("select * from home where username = :username and status = 'CONFIRMED'")
                .param("username", username)
                .query(HomeTable::row)
                .optional();
    }

    /** All of a person, the newest first. */
    List<HomeView> of(String username) {
        return jdbc.sql("select * from home where username = :username order by claimed_at desc, number desc")
                .param("username", username)
                .query(HomeTable::row)
                .list();
    }

    /** Who lives behind that door, as confirmed. */
    List<String> household(GridCode building, String door) {
        return jdbc.sql("""
                select username from home
                where building = :building and door = :door and status = 'CONFIRMED' order by username""")
                .param("building", building.value())
                .param("door", door)
                .query(String.class)
                .list();
    }

    /** How many confirmed persons live in the units below that one, and how many households they are. */
    Population population(GridCode unit) {
        return jdbc.sql("""
                select count(*) as persons, count(distinct (building, door)) as households from home
                where status = 'CONFIRMED' and building like :unit || '%'""")
                .param("unit", unit.value())
                .query((row, n) -> new Population(row.getInt("persons"), row.getInt("households")))
                .single();
    }

    /** Enters a claim; false where the person has another open. */
    boolean claim(
            String number, String username, String name, GridCode building, String door, HousingKind kind, Instant at) {
        return jdbc.sql("""
                insert into home (number, username, name, building, door, kind, status, claimed_at)
                values (:number, :username, :name, :building, :door, :kind, 'CLAIMED', :at)
                on conflict do nothing""")
                        .param("number", number)
                        .param("username", username)
                        .param("name", name)
                        .param("building", building.value())
                        .param("door", door)
                        .param("kind", kind.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void decide(String number, HomeStatus status, String by, @Nullable String reason) {
        jdbc.sql("update home set status = :status, decided_by = :by, reason = :reason where number = :number")
                .param("status", status.name())
                .param("by", by)
                .param("reason", reason)
                .param("number", number)
                .update();
    }

    void end(String number, Instant at) {
        jdbc.sql("update home set status = 'ENDED', ended_at = :at where number = :number")
                .param("at", Timestamp.from(at))
                .param("number", number)
                .update();
    }

    private static HomeView row(ResultSet row, int index) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new HomeView(
                row.getString("number"),
                row.getString("username"),
                row.getString("name"),
                new GridCode(row.getString("building")),
                row.getString("door"),
                HousingKind.valueOf(row.getString("kind")),
                HomeStatus.valueOf(row.getString("status")),
                row.getTimestamp("claimed_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("decided_by"),
                row.getString("reason"));
    }
}
