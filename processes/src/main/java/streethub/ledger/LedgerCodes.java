package streethub.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The vintages of the national standard, and the states of a component, as data. */
@Service
public class LedgerCodes {

    /**
     * A vintage of the standard.
     *
     * @param classPattern what its class codes look like, as a regular expression
     * @param identifierPattern what its identifiers look like
     */
    record Standard(String code, String classPattern, String identifierPattern) {}

    private final JdbcClient jdbc;

    LedgerCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes of the vintages of the standard. */
    public List<String> standards() {
        return jdbc.sql("select code from component_standard order by position, code")
                .query(String.class)
                .list();
    }

    /** The states of a component. */
    public List<LedgerCode> conditions() {
        return jdbc.sql("select code, name, name_en from component_condition order by position, code")
                .query((row, n) ->
                        new LedgerCode(row.getString("code"), row.getString("name"), row.getString("name_en")))
                .list();
    }

    Optional<Standard> standard(String code) {
        return jdbc.sql("select * from component_standard where code = :code")
                .param("code", code)
                .query((row, n) -> new Standard(
                        row.getString("code"), row.getString("class_pattern"), row.getString("identifier_pattern")))
                .optional();
    }
}
