package streethub.app.backup;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import streethub.app.backup.Manifest.HomeFile;
import streethub.app.backup.Manifest.Table;
import streethub.shared.Refusal;
import streethub.shared.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A backup file that is being read; whatever in it is not as its manifest says is refused. */
final class BackupFile implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    static final String MANIFEST_DIGEST = "manifest.sha256";
    static final String FILES = "files/";

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.manifest = readManifest();
    }

    static BackupFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Refusal.notFound("backup.no-file", file);
        }
        ZipFile zip = zip(file);
        try {
            return new BackupFile(file, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (FileNotFoundException | NoSuchFileException e) {
            throw Refusal.notFound("backup.no-file", file);
        } catch (ZipException e) {
            throw Refusal.invalid("file", "backup.damaged", file);
        }
    }

    /** The entry of a table's rows. */
    static String entry(String table) {
        return "tables/" + table + ".copy";
    }

    Manifest manifest() {
        return manifest;
    }

    private Manifest readManifest() throws IOException {
        if (zip.getEntry(MANIFEST) == null || zip.getEntry(MANIFEST_DIGEST) == null) {
            throw Refusal.invalid("file", "backup.foreign", file);
        }
        byte[] json = bytes(MANIFEST);
        if (!Digests.hex(json).equals(new String(bytes(MANIFEST_DIGEST), StandardCharsets.US_ASCII))) {
            throw damaged();
        }
        try {
            JsonMapper mapper = new JsonMapper();
            JsonNode tree = mapper.readTree(json);
            int format = tree.path("format").asInt(0);
            if (format != Manifest.FORMAT) {
                throw Refusal.invalid("file", "backup.format", file, format);
            }
            return mapper.treeToValue(tree, Manifest.class);
        } catch (JacksonException e) {
            throw damaged();
        }
    }

    private byte[] bytes(String entry) throws IOException {
        try (InputStream in = open(entry)) {
            return in.readAllBytes();
        } catch (ZipException | EOFException e) {
            throw damaged();
        }
    }

    /** Reads everything once, laying the home's files out below {@code folder}. */
    void unpack(Path folder) throws IOException {
        for (Table table : manifest.tables()) {
            verify(entry(table.name()), table.sha256(), OutputStream.nullOutputStream());
        }
        for (HomeFile kept : manifest.files()) {
            if (!HomeFiles.mayHold(kept.path())) {
                throw damaged();
            }
            Path target = folder.resolve(kept.path());
            Files.createDirectories(target.getParent());
            HomeFiles.create(target);
            try (OutputStream out = Files.newOutputStream(target)) {
                verify(FILES + kept.path(), kept.sha256(), out);
            }
        }
    }

    private void verify(String entry, String sha256, OutputStream out) throws IOException {
        MessageDigest digest = Sha256.begin();
        try (InputStream in = new DigestInputStream(open(entry), digest)) {
            in.transferTo(out);
        } catch (ZipException | EOFException e) {
            throw damaged();
        }
        if (!Digests.hex(digest).equals(sha256)) {
            throw damaged();
        }
    }

    /** The rows of a table, as COPY takes them. */
    InputStream rows(Table table) throws IOException {
        return open(entry(table.name()));
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged();
        }
        return zip.getInputStream(entry);
    }

    private Refusal damaged() {
        return Refusal.invalid("file", "backup.damaged", file);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
