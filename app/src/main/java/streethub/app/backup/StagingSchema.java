package streethub.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import streethub.app.backup.Catalog.ForeignKey;
import streethub.app.backup.Manifest.Column;
import streethub.app.backup.Manifest.Sequence;
import streethub.app.backup.Manifest.Table;
import streethub.shared.Refusal;

/**
 * The schema in which a restore builds the hub's tables, out of sight, and which becomes the hub's own in the end.
 *
 * @see <a href="../../../../../../../docs/decisions/0011-backup-in-java.md">decision 0011</a>
 */
final class StagingSchema {

    static final String NAME = "streethub_restore";

    private final Connection connection;
    private final Catalog catalog;

    StagingSchema(Connection connection) {
        this.connection = connection;
        this.catalog = new Catalog(connection, NAME);
    }

    static void drop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + NAME + " cascade");
        }
    }

    /** Refuses a backup whose tables are not those that the migrations have made here. */
    void compare(Manifest manifest) throws SQLException {
        Map<String, List<Column>> expected =
                manifest.tables().stream().collect(Collectors.toMap(Table::name, Table::columns));
        if (!catalog.tables().equals(expected)) {
            throw Refusal.conflict("backup.schema", manifest.hub(), manifest.schemaVersion());
        }
    }

    /**
     * Fills the tables in the caller's transaction; foreign keys are taken away first and checked when all is in. What a
     * trigger has written stands in the backup itself.
     */
    void fill(BackupFile backup) throws IOException, SQLException {
        List<ForeignKey> foreignKeys = catalog.foreignKeys();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local search_path = " + NAME);
            for (ForeignKey key : foreignKeys) {
                statement.execute(
                        "alter table " + catalog.name(key.table()) + " drop constraint " + quoted(key.name()));
            }
            statement.execute("truncate " + String.join(", ", tableNames(backup.manifest())));
            for (Table table : backup.manifest().tables()) {
                statement.execute("alter table " + catalog.name(table.name()) + " disable trigger user");
                fill(backup, table);
                statement.execute("alter table " + catalog.name(table.name()) + " enable trigger user");
            }
            for (ForeignKey key : foreignKeys) {
                statement.execute("alter table " + catalog.name(key.table()) + " add constraint " + quoted(key.name())
                        + " " + key.definition());
            }
            for (Sequence sequence : backup.manifest().sequences()) {
                statement.execute(
                        "create sequence if not exists " + catalog.name(sequence.name()) + " " + sequence.definition());
                set(sequence);
            }
        }
    }

    private List<String> tableNames(Manifest manifest) throws SQLException {
        List<String> names = new ArrayList<>();
        for (Table table : manifest.tables()) {
            names.add(catalog.name(table.name()));
        }
        return names;
    }

    private void fill(BackupFile backup, Table table) throws IOException, SQLException {
        try (InputStream rows = backup.rows(table)) {
            long copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + catalog.copied(table.name(), table.columns()) + " from stdin", rows);
            if (copied != table.rows()) {
                throw new IllegalStateException(table.name() + " has " + copied + " rows instead of " + table.rows());
            }
        }
    }

    private void set(Sequence sequence) throws SQLException {
        Long last = sequence.lastValue();
        if (last == null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?, true)")) {
            statement.setString(1, catalog.name(sequence.name()));
            statement.setLong(2, last);
            statement.executeQuery().close();
        }
    }

    /** Makes it the hub's schema, in place of the empty one. */
    void becomePublic() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema public");
            statement.execute("alter schema " + NAME + " rename to public");
        }
    }

    private String quoted(String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }
}
