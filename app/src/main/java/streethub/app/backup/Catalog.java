package streethub.app.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import streethub.app.backup.Manifest.Column;
import streethub.app.backup.Manifest.Migration;
import streethub.app.backup.Manifest.Sequence;

/** What a schema of the hub's database consists of, as PostgreSQL's own catalog tells. */
final class Catalog {

    /** A foreign key, by its table, its name and what makes it again. */
    record ForeignKey(String table, String name, String definition) {}

    private final Connection connection;
    private final String schema;

    Catalog(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** Every table by name, with the columns that hold data of their own. */
    Map<String, List<Column>> tables() throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        rows(
                """
                select c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = ?::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                  and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                order by c.relname collate "C", a.attnum""",
                row -> tables.computeIfAbsent(text(row, 1), table -> new ArrayList<>())
                        .add(new Column(text(row, 2), text(row, 3))),
                schema);
        return tables;
    }

    /** Every sequence with its last value, which no transaction holds still: to be read after the tables. */
    List<Sequence> sequences() throws SQLException {
        return rows("""
                select sequencename, format('as %s increment by %s minvalue %s maxvalue %s start with %s cache %s %s',
                           data_type, increment_by, min_value, max_value, start_value, cache_size,
                           case when cycle then 'cycle' else 'no cycle' end), last_value
                from pg_sequences where schemaname = ? order by sequencename collate "C\"""", row -> new Sequence(text(row, 1), text(row, 2), (Long) row.getObject(3)), schema);
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return rows("""
                select c.relname, k.conname, pg_get_constraintdef(k.oid)
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                where k.connamespace = ?::regnamespace and k.contype = 'f'
                order by k.conname""", row -> new ForeignKey(text(row, 1), text(row, 2), text(row, 3)), schema);
    }

    /** The migrations behind the schema, oldest first; none where no hub has been. */
    List<Migration> migrations() throws SQLException {
        if (!tables().containsKey("flyway_schema_history")) {
            return List.of();
        }
        return rows(
                "select version, checksum from " + name("flyway_schema_history")
                        + " where success and version is not null order by installed_rank",
                row -> new Migration(text(row, 1), (Integer) row.getObject(2)));
    }

    /** Whether nothing at all lies in the schema. */
    boolean empty() throws SQLException {
        return rows("""
                select 1 from pg_depend
                where refclassid = 'pg_namespace'::regclass and refobjid = ?::regnamespace limit 1""", row -> 1, schema).isEmpty();
    }

    /** A name of this schema as SQL takes it. */
    String name(String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteIdentifier(schema, true) + "." + statement.enquoteIdentifier(name, true);
        }
    }

    /** A table and its columns as COPY takes them. */
    String copied(String table, List<Column> columns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            for (Column column : columns) {
                names.add(statement.enquoteIdentifier(column.name(), true));
            }
            return name(table) + names.stream().collect(Collectors.joining(", ", " (", ")"));
        }
    }

    /** The rows of a table and its columns as COPY reads them, also out of a table in partitions. */
    String read(String table, List<Column> columns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            for (Column column : columns) {
                names.add(statement.enquoteIdentifier(column.name(), true));
            }
            return "(select " + String.join(", ", names) + " from " + name(table) + ")";
        }
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private <T extends @Nullable Object> List<T> rows(String query, Reader<T> reader, String... arguments)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        }
    }

    private interface Reader<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }
}
