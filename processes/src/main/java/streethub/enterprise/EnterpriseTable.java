package streethub.enterprise;

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

/** The rows of the enterprises and of who acts for them. */
@Repository
class EnterpriseTable {

    private static final String SELECT = """
            select e.*, array(select m.username from enterprise_member m
                where m.enterprise = e.credit_code order by m.username) as members
            from enterprise e where\s""";

    private final JdbcClient jdbc;

    EnterpriseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EnterpriseView> find(String code) {
        return jdbc.sql(SELECT + "e.credit_code = :code")
                .param("code", code)
                .query(EnterpriseTable::row)
                .optional();
    }

    /** The enterprise, locked until the transaction ends. */
    Optional<EnterpriseView> lock(String code) {
        return jdbc.sql(SELECT + "e.credit_code = :code for update of e")
                .param("code", code)
                .query(EnterpriseTable::row)
                .optional();
    }

    List<EnterpriseView> pending(GridCode scope) {
        return jdbc.sql(SELECT + "e.status = 'PENDING' and e.grid_unit like :scope || '%' order by e.applied_at")
                .param("scope", scope.value())
                .query(EnterpriseTable::row)
                .list();
    }

    List<EnterpriseView> of(String username) {
        return jdbc.sql(SELECT + """
                e.credit_code in (select m.enterprise from enterprise_member m where m.username = :username)
                order by e.name, e.credit_code""")
                .param("username", username)
                .query(EnterpriseTable::row)
                .list();
    }

    /** Enters the application, also anew where one was refused; false where there is another that was not. */
    boolean apply(CreditCode code, String name, GridCode place, String by, Instant at) {
        int entered = jdbc.sql("""
                insert into enterprise (credit_code, name, grid_unit, status, responsible, applied_at)
                values (:code, :name, :place, 'PENDING', :by, :at)
                on conflict (credit_code) do update set name = excluded.name, grid_unit = excluded.grid_unit,
                    status = 'PENDING', responsible = excluded.responsible, applied_at = excluded.applied_at,
                    decided_by = null, reason = null
                where enterprise.status = 'REFUSED'""")
                .param("code", code.value())
                .param("name", name)
                .param("place", place.value())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        if (entered == 1) {
            jdbc.sql("delete from enterprise_member where enterprise = :code")
                    .param("code", code.value())
                    .update();
            add(code, by);
        }
        return entered == 1;
    }

    void decide(CreditCode code, EnterpriseStatus status, String by, @Nullable String reason) {
        jdbc.sql("update enterprise set status = :status, decided_by = :by, reason = :reason where credit_code = :code")
                .param("status", status.name())
                .param("by", by)
                .param("reason", reason)
                .param("code", code.value())
                .update();
    }

    void add(CreditCode code, String username) {
        jdbc.sql(
                        "insert into enterprise_member (enterprise, username) values (:code, :username) on conflict do nothing")
                .param("code", code.value())
                .param("username", username)
                .update();
    }

    void remove(CreditCode code, String username) {
        jdbc.sql("delete from enterprise_member where enterprise = :code and username = :username")
                .param("code", code.value())
                .param("username", username)
                .update();
    }

    private static EnterpriseView row(ResultSet row, int index) throws SQLException {
        return new EnterpriseView(
                new CreditCode(row.getString("credit_code")),
                row.getString("name"),
                new GridCode(row.getString("grid_unit")),
                EnterpriseStatus.valueOf(row.getString("status")),
                row.getString("responsible"),
                List.of((String[]) row.getArray("members").getArray()),
                row.getTimestamp("applied_at").toInstant(),
                row.getString("decided_by"),
                row.getString("reason"));
    }
}
