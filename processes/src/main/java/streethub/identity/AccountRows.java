package streethub.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import streethub.shared.GridCode;

/** The account table; a demo account counts as absent unless the hub runs in demo mode. */
@Component
class AccountRows {

    private static final String OPEN = " enabled and (not demo or :demo) ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean demoMode;

    AccountRows(JdbcClient jdbc, Clock clock, @Value("${streethub.demo:false}") boolean demoMode) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.demoMode = demoMode;
    }

    record Row(Actor actor, String passwordHash, SignedIn signedIn) {}

    /** Whether the row was new. */
    boolean insert(NewAccount account, String passwordHash, boolean demo, boolean oneTime) {
        GridCode unit = account.gridUnit();
        return jdbc.sql("""
                        insert into account (username, display_name, password_hash, roles, grid_unit, demo, one_time,
                            created_at)
                        values (:username, :displayName, :hash, cast(:roles as text[]), :unit, :demo, :oneTime, :now)
                        on conflict do nothing""")
                        .param("username", account.username())
                        .param("displayName", account.displayName())
                        .param("hash", passwordHash)
                        .param("roles", array(account.roles()))
                        .param("unit", unit == null ? null : unit.value())
                        .param("demo", demo)
                        .param("oneTime", oneTime)
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether there is none, closed ones included, but the demo's. */
    boolean isEmpty() {
        return jdbc.sql("select not exists (select from account where not demo)")
                .query(Boolean.class)
                .single();
    }

    Optional<Row> find(String username) {
        return jdbc.sql("select * from account where username = :username and" + OPEN)
                .param("username", username)
                .param("demo", demoMode)
                .query(AccountRows::row)
                .optional();
    }

    /** The name of any account, closed ones included: timelines outlive accounts. */
    Optional<String> displayName(String username) {
        return jdbc.sql("select display_name from account where username = :username")
                .param("username", username)
                .query(String.class)
                .optional();
    }

    List<Actor> withRole(Role role, List<String> units) {
        return jdbc
                .sql("select * from account where :role = any (roles) and grid_unit in (:units) and" + OPEN
                        + "order by username")
                .param("role", role.name())
                .param("units", units)
                .param("demo", demoMode)
                .query(AccountRows::row)
                .list()
                .stream()
                .map(Row::actor)
                .toList();
    }

    List<Actor> withRoleWithin(Role role, String unit) {
        return jdbc
                .sql("select * from account where :role = any (roles) and grid_unit like :units and" + OPEN
                        + "order by grid_unit, username")
                .param("role", role.name())
                .param("units", unit + "%")
                .param("demo", demoMode)
                .query(AccountRows::row)
                .list()
                .stream()
                .map(Row::actor)
                .toList();
    }

    /** As PostgreSQL reads it. */
    static String array(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    static Actor actor(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("roles").getArray();
        Set<Role> roles = Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        @Nullable String unit = row.getString("grid_unit");
        return new Actor(
                row.getString("username"),
                row.getString("display_name"),
                roles,
                unit == null ? null : new GridCode(unit));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Actor actor = actor(row);
        return new Row(
                actor,
                row.getString("password_hash"),
                new SignedIn(actor.username(), row.getInt("credential"), row.getBoolean("one_time")));
    }
}
