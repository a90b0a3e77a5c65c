package streethub.app.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import streethub.app.backup.Manifest.Column;
import streethub.app.backup.Manifest.HomeFile;
import streethub.app.backup.Manifest.Table;
import streethub.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** A backup file that is being written: a zip whose last entries say what the others are to be. */
final class BackupWriter implements AutoCloseable {

    private final ZipOutputStream zip;

    BackupWriter(Path file) throws IOException {
        this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /** Streams a table from the database into the file. */
    Table table(Connection connection, Catalog catalog, String name, List<Column> columns)
            throws IOException, SQLException {
        MessageDigest digest = Sha256.begin();
        zip.putNextEntry(new ZipEntry(BackupFile.entry(name)));
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + catalog.read(name, columns) + " to stdout", new DigestOutputStream(zip, digest));
        zip.closeEntry();
        return new Table(name, columns, rows, Digests.hex(digest));
    }

    /** Adds a file of the home, or nothing where there is none. */
    Optional<HomeFile> file(Path home, String path) throws IOException {
        MessageDigest digest = Sha256.begin();
        try (InputStream in = Files.newInputStream(home.resolve(path))) {
            zip.putNextEntry(new ZipEntry(BackupFile.FILES + path));
            long bytes = in.transferTo(new DigestOutputStream(zip, digest));
            zip.closeEntry();
            return Optional.of(new HomeFile(path, bytes, Digests.hex(digest)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void finish(Manifest manifest) throws IOException {
        byte[] json = new JsonMapper().writeValueAsBytes(manifest);
        entry(BackupFile.MANIFEST, json);
        entry(BackupFile.MANIFEST_DIGEST, Digests.hex(json).getBytes(StandardCharsets.US_ASCII));
    }

    private void entry(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
