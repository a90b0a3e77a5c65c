package streethub.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import streethub.shared.Refusal;

/**
 * Reads a backup into an empty database and an empty home, all of it or nothing; the next start goes on from there,
 * with newer migrations where there are any. Also the way to a new major version of PostgreSQL.
 */
public final class Restore {

    private Restore() {}

    /**
     * Restores the backup.
     *
     * @return what was read
     * @throws Refusal when the file is none, damaged, or of another version; when the database or the home holds
     *     something already
     */
    public static Manifest read(DataSource database, Path home, Path file) throws IOException, SQLException {
        try (BackupFile backup = BackupFile.open(file);
                RestoredFiles files = new RestoredFiles(home)) {
            backup.unpack(files.folder());
            requireEmpty(database, home);
            Manifest manifest = backup.manifest();
            Migrations migrations = new Migrations(database, StagingSchema.NAME, manifest.schemaVersion());
            if (!migrations.known().equals(manifest.migrations())) {
                throw Refusal.conflict("backup.schema", manifest.hub(), manifest.schemaVersion());
            }
            try {
                migrations.run();
                fill(database, backup, files);
            } finally {
                dropStaging(database);
            }
            return manifest;
        }
    }

    private static void requireEmpty(DataSource database, Path home) throws IOException, SQLException {
        dropStaging(database);
        try (Connection connection = database.getConnection()) {
            if (!new Catalog(connection, "public").empty()) {
                throw Refusal.conflict("backup.database-in-use");
            }
        }
        if (!HomeFiles.noneIn(home)) {
            throw Refusal.conflict("backup.home-in-use", home.toAbsolutePath());
        }
    }

    /** Clears away what an interrupted restore has left, or this one no longer needs. */
    private static void dropStaging(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            StagingSchema.drop(connection);
        }
    }

    private static void fill(DataSource database, BackupFile backup, RestoredFiles files)
            throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                StagingSchema staging = new StagingSchema(connection);
                staging.compare(backup.manifest());
                staging.fill(backup);
                staging.becomePublic();
                files.place();
                connection.commit();
                files.keep();
            } finally {
                connection.rollback();
            }
        }
    }
}
