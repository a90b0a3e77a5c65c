package streethub.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills the tables by SQL with copies of cases that have gone through the hub: every row of such a case again, with new
 * ids that hang together as the old ones did, another number, building and time. A copy of an open case can be worked on
 * like any other.
 */
public final class CaseCopies {

    private static final Pattern ID = Pattern.compile("(\\w+:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Ids of what cases share: the models, and the job definitions in them. */
    private static final Set<String> SHARED = Set.of("job_def_id_", "deployment_id_");

    private static final String INSTANCES =
            " in (select id_ from act_hi_procinst where business_key_ = '%1$s' or root_proc_inst_id_ in"
                    + " (select id_ from act_hi_procinst where business_key_ = '%1$s'))";

    /** Which rows of a table are a case's; of the engine's history of a finished case the people's steps. */
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("act_ru_execution", "proc_inst_id_" + INSTANCES);
        ROWS.put("act_ru_task", "proc_inst_id_" + INSTANCES);
        ROWS.put("act_ru_variable", "proc_inst_id_" + INSTANCES);
        ROWS.put("act_ru_job", "process_instance_id_" + INSTANCES);
        ROWS.put(
                "act_ru_identitylink",
                "task_id_ in (select id_ from act_ru_task where proc_inst_id_" + INSTANCES + ")");
        ROWS.put("act_hi_procinst", "id_" + INSTANCES);
        ROWS.put("act_hi_taskinst", "proc_inst_id_" + INSTANCES);
        ROWS.put("act_hi_actinst", "act_type_ = 'userTask' and proc_inst_id_" + INSTANCES);
        ROWS.put("inbox_task", "case_number = '%1$s'");
        ROWS.put("incident", "number = '%1$s'");
        ROWS.put("case_event", "case_number = '%1$s'");
    }

    private final Connection connection;
    private final String building;
    private final String buildings;

    /**
     * @param building code of the building in which the copied cases lie
     * @param buildings the codes over which the copies are spread
     */
    public CaseCopies(Connection connection, String building, List<String> buildings) {
        this.connection = connection;
        this.building = building;
        this.buildings = buildings.stream().collect(Collectors.joining("','", "(array['", "'])")) + "[1 + g % "
                + buildings.size() + "]";
    }

    /** Copies each of the cases so many times, with indexes and foreign keys aside until all is in. */
    public void fill(Map<String, Integer> copiesOfCase) throws SQLException {
        List<String> indexes = column("select indexdef from pg_indexes where schemaname = 'public' and tablename in ("
                + ROWS.keySet().stream().collect(Collectors.joining("','", "'", "'"))
                + ") and indexname not in (select conname from pg_constraint)");
        execute("set session_replication_role = replica");
        execute("set maintenance_work_mem = '512MB'");
        for (String index : indexes) {
            execute("drop index " + index.replaceAll("^CREATE (UNIQUE )?INDEX (\\S+) .*", "$2"));
        }
        for (Map.Entry<String, Integer> copies : copiesOfCase.entrySet()) {
            for (Map.Entry<String, String> table : ROWS.entrySet()) {
                copy(table.getKey(), String.format(table.getValue(), copies.getKey()), copies);
            }
        }
        for (String index : indexes) {
            execute(index);
        }
        for (String table : ROWS.keySet()) {
            execute("vacuum analyze " + table);
        }
        execute("checkpoint");
    }

    private void copy(String table, String rows, Map.Entry<String, Integer> copies) throws SQLException {
        List<String> inserts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select ctid::text, * from " + table + " where " + rows)) {
            while (row.next()) {
                inserts.add(insert(table, row, copies));
            }
        }
        for (String insert : inserts) {
            execute(insert);
        }
    }

    private String insert(String table, ResultSet row, Map.Entry<String, Integer> copies) throws SQLException {
        ResultSetMetaData meta = row.getMetaData();
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 2; i <= meta.getColumnCount(); i++) {
            if (!meta.isAutoIncrement(i)) {
                columns.add(meta.getColumnName(i));
                values.add(value(meta.getColumnName(i), meta.getColumnType(i), row.getString(i), copies.getKey()));
            }
        }
        return "insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                + " from " + table + " t, generate_series(1, " + copies.getValue() + ") g where t.ctid = '"
                + row.getString(1) + "'";
    }

    private String value(String name, int type, @Nullable String value, String number) {
        String column = "t." + name;
        if (value == null || SHARED.contains(name)) {
            return column;
        }
        if (type == Types.TIMESTAMP) {
            // Spread over a day, in another order than the rows are written.
            return column + " + (g * 7919 % 86399) * interval '1 second'";
        }
        if (ID.matcher(value).matches()) {
            int colon = value.indexOf(':') + 1;
            return "'" + value.substring(0, colon) + "' || md5('" + value.substring(colon) + "' || g)::uuid::text";
        }
        if (value.equals(building)) {
            return buildings;
        }
        boolean ownName = value.equals(number) || name.equals("device_id") || name.equals("alarm_key");
        return ownName ? column + " || '-' || g" : column;
    }

    private List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
