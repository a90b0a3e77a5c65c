package streethub.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import streethub.shared.GridCode;

/** The account table as administrators read and change it, closed ones included. */
@Component
class AccountTable {

    private static final String KNOWN = "(not demo or :demo)";

    private final JdbcClient jdbc;
    private final boolean demoMode;

    AccountTable(JdbcClient jdbc, @Value("${streethub.demo:false}") boolean demoMode) {
        this.jdbc = jdbc;
        this.demoMode = demoMode;
    }

    Optional<AccountView> find(String username) {
        return one(username, "");
    }

    /** The same, nobody else may change it until the transaction ends. */
    Optional<AccountView> lock(String username) {
        return one(username, " for no key update");
    }

    private Optional<AccountView> one(String username, String locking) {
        return username.indexOf('\0') >= 0
                ? Optional.empty()
                : jdbc.sql("select * from account where username = :username and " + KNOWN + locking)
                        .param("username", username)
                        .param("demo", demoMode)
                        .query(AccountTable::view)
                        .optional();
    }

    /**
     * Open accounts that administer the whole machine, locked in one order: of two administrators who close each other
     * one is second.
     */
    List<String> lockAdministrators() {
        return jdbc.sql(
                        "select username from account where 'ADMIN' = any (roles) and grid_unit is null and enabled and "
                                + KNOWN + " order by username for no key update")
                .param("demo", demoMode)
                .query(String.class)
                .list();
    }

    /** Up to {@code limit} by user name, after that one. */
    List<AccountView> page(Actor by, AccountFilter filter, @Nullable String after, int limit) {
        List<String> conditions = new ArrayList<>(List.of(KNOWN));
        Map<String, Object> values = new HashMap<>(Map.of("demo", demoMode, "limit", limit));
        GridCode scope = by.gridUnit();
        if (scope != null) {
            conditions.add(
                    AccountRights.reachesResidents(by)
                            ? "(grid_unit like :scope or (grid_unit is null and roles = '{RESIDENT}'))"
                            : "grid_unit like :scope");
            values.put("scope", scope + "%");
        }
        put(conditions, values, "username > :after", "after", after);
        put(
                conditions,
                values,
                ":role = any (roles)",
                "role",
                filter.role() == null ? null : filter.role().name());
        put(
                conditions,
                values,
                "grid_unit like :within",
                "within",
                filter.within() == null ? null : filter.within() + "%");
        put(conditions, values, "enabled = :open", "open", filter.open());
        put(
                conditions,
                values,
                "(strpos(username, lower(:words)) > 0 or strpos(lower(display_name), lower(:words)) > 0)",
                "words",
                filter.words());
        return jdbc.sql("select * from account where " + String.join(" and ", conditions)
                        + " order by username limit :limit")
                .params(values)
                .query(AccountTable::view)
                .list();
    }

    private static void put(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    void update(String username, AccountEdit edit) {
        GridCode unit = edit.gridUnit();
        change("display_name = :name, roles = cast(:roles as text[]), grid_unit = :unit", username)
                .param("name", edit.displayName())
                .param("roles", AccountRows.array(edit.roles()))
                .param("unit", unit == null ? null : unit.value())
                .update();
    }

    /** Whoever came in by the password before is out. */
    void close(String username) {
        change("enabled = false, credential = credential + 1", username).update();
        forgetTokens(username);
    }

    /** Opens it, or leaves it open, with a password that is good for choosing another. */
    void handOut(String username, String passwordHash) {
        change("enabled = true, password_hash = :hash, credential = credential + 1, one_time = true", username)
                .param("hash", passwordHash)
                .update();
        forgetTokens(username);
    }

    private JdbcClient.StatementSpec change(String what, String username) {
        return jdbc.sql("update account set " + what + ", version = version + 1 where username = :username")
                .param("username", username);
    }

    /** False where the account is at another password by now, or closed. */
    boolean choose(SignedIn proven, String passwordHash) {
        boolean chosen = jdbc.sql("""
                        update account set password_hash = :hash, credential = credential + 1, one_time = false
                        where username = :username and credential = :credential and enabled""")
                        .param("hash", passwordHash)
                        .param("username", proven.username())
                        .param("credential", proven.credential())
                        .update()
                == 1;
        if (chosen) {
            forgetTokens(proven.username());
        }
        return chosen;
    }

    private void forgetTokens(String username) {
        jdbc.sql("delete from access_token where username = :username")
                .param("username", username)
                .update();
    }

    private static AccountView view(ResultSet row, int number) throws SQLException {
        Actor actor = AccountRows.actor(row);
        return new AccountView(
                actor.username(),
                actor.displayName(),
                actor.roles(),
                actor.gridUnit(),
                row.getBoolean("enabled"),
                row.getBoolean("one_time"),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant());
    }
}
