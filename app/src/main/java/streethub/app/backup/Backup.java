package streethub.app.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import streethub.app.backup.Manifest.Column;
import streethub.app.backup.Manifest.HomeFile;
import streethub.app.backup.Manifest.Migration;
import streethub.app.backup.Manifest.Table;
import streethub.attachment.PhotoId;
import streethub.attachment.PhotoSize;
import streethub.shared.Refusal;

/**
 * Writes all that the hub knows at one moment into one file, while the hub goes on working: every table, the photos
 * that they know, the key to the contact data and the devices' accounts. Whoever has the file has the secrets in it.
 */
public final class Backup {

    private static final int PHOTOS_AT_ONCE = 1_000;

    private final Connection connection;
    private final Catalog catalog;
    private final Path home;

    private Backup(Connection connection, Path home) {
        this.connection = connection;
        this.catalog = new Catalog(connection, "public");
        this.home = home;
    }

    /**
     * Writes the backup, readable by its owner alone, under a passing name beside {@code file} and renames it when it
     * is whole.
     *
     * @return what was written
     * @throws Refusal when the file is there already, its folder is not, or the database is no hub's
     */
    public static Manifest write(DataSource database, Path home, Path file) throws IOException, SQLException {
        Path target = file.toAbsolutePath().normalize();
        Path folder = Objects.requireNonNull(target.getParent());
        if (Files.exists(target)) {
            throw Refusal.conflict("backup.exists", target);
        }
        if (!Files.isDirectory(folder)) {
            throw Refusal.invalid("file", "backup.folder", folder);
        }
        Path part = Files.createTempFile(folder, target.getFileName() + ".", ".part");
        try {
            Manifest manifest = write(database, home, part, Instant.now());
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target);
            return manifest;
        } catch (FileAlreadyExistsException e) {
            throw Refusal.conflict("backup.exists", target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Manifest write(DataSource database, Path home, Path part, Instant now)
            throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                BackupWriter writer = new BackupWriter(part)) {
            connection.setAutoCommit(false);
            try {
                Manifest manifest = new Backup(connection, home).write(writer, now);
                writer.finish(manifest);
                return manifest;
            } finally {
                connection.rollback();
            }
        }
    }

    private Manifest write(BackupWriter writer, Instant now) throws IOException, SQLException {
        holdStill();
        List<Migration> migrations = catalog.migrations();
        if (migrations.isEmpty()) {
            throw Refusal.conflict("backup.no-hub");
        }
        List<Table> tables = tables(writer);
        List<HomeFile> files = new ArrayList<>();
        int missing = photos(writer, files);
        for (String name : HomeFiles.SINGLE) {
            writer.file(home, name).ifPresent(files::add);
        }
        return new Manifest(
                Manifest.FORMAT,
                Objects.requireNonNullElse(Backup.class.getPackage().getImplementationVersion(), "development"),
                connection.getMetaData().getDatabaseProductVersion(),
                now,
                migrations,
                tables,
                catalog.sequences(),
                files,
                missing);
    }

    /** One moment for all tables, the same text for the same value, and rows in the order in which they lie. */
    private void holdStill() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local intervalstyle = postgres");
            statement.execute("set local synchronize_seqscans = off");
        }
    }

    private List<Table> tables(BackupWriter writer) throws IOException, SQLException {
        Map<String, List<Column>> columns = catalog.tables();
        List<String> names = new ArrayList<>();
        for (String table : columns.keySet()) {
            names.add(catalog.name(table));
        }
        try (Statement statement = connection.createStatement()) {
            // Truncating is not bound to a snapshot: a table emptied by somebody else now would be empty in the file.
            statement.execute("lock table " + String.join(", ", names) + " in access share mode");
        }
        List<Table> written = new ArrayList<>();
        for (Map.Entry<String, List<Column>> table : columns.entrySet()) {
            written.add(writer.table(connection, catalog, table.getKey(), table.getValue()));
        }
        return written;
    }

    /** Writes the photos' files and counts the kept photos that have none. */
    private int photos(BackupWriter writer, List<HomeFile> files) throws IOException, SQLException {
        int missing = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(PHOTOS_AT_ONCE);
            try (ResultSet row = statement.executeQuery("select id, kept from public.photo order by id")) {
                while (row.next()) {
                    PhotoId photo = new PhotoId(Objects.requireNonNull(row.getString(1)));
                    int before = files.size();
                    for (PhotoSize size : PhotoSize.values()) {
                        writer.file(home, photo.file(size)).ifPresent(files::add);
                    }
                    missing += files.size() == before && row.getBoolean(2) ? 1 : 0;
                }
            }
        }
        return missing;
    }
}
