package streethub.app.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says of itself.
 *
 * @param format version of the file's layout
 * @param hub version of the hub that wrote it
 * @param postgres version of the database it came from; another major version may take it in
 * @param takenAt the moment of its snapshot
 * @param migrations the schema's migrations in their order
 * @param photosMissing photos that a row knew and the disk had no more
 */
public record Manifest(
        int format,
        String hub,
        String postgres,
        Instant takenAt,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<HomeFile> files,
        int photosMissing) {

    /** The layout that this hub writes and reads. */
    static final int FORMAT = 1;

    /** One step that the schema has taken; those written in Java have no checksum. */
    public record Migration(String version, @Nullable Integer checksum) {}

    /** A table, its columns in order, and the digest of its rows as they stand in the file. */
    public record Table(String name, List<Column> columns, long rows, String sha256) {}

    /** A column as the catalog names it. */
    public record Column(String name, String type) {}

    /** A sequence, how to make it where no migration does, and the last value that it gave. */
    public record Sequence(
            String name, String definition, @Nullable Long lastValue) {}

    /** A file below the hub's home. */
    public record HomeFile(String path, long bytes, String sha256) {}

    /** The newest of its migrations. */
    public String schemaVersion() {
        return migrations.getLast().version();
    }

    /** Rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** Whether the key to reporters' contact data is inside; otherwise it comes from a setting and is kept elsewhere. */
    public boolean holdsSecretKey() {
        return files.stream().anyMatch(file -> file.path().equals(HomeFiles.SECRET_KEY));
    }
}
