package streethub.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Which files of the hub's home belong into a backup: the photos, the key that contact data is encrypted with, the
 * gateways' and devices' accounts, and the first administrator's password. The embedded database's password is each
 * database's own.
 */
public final class HomeFiles {

    static final String PHOTOS = "photos";

    /** Name of the file with the key to reporters' contact data. */
    public static final String SECRET_KEY = "secret-key";

    /** Name of the file with the accounts that may publish to the embedded broker. */
    public static final String MQTT_ACCOUNTS = "mqtt-accounts.properties";

    /** Name of the file with the password that the first administrator's account was made with. */
    public static final String ADMIN_PASSWORD = "admin-password";

    /** Those that lie in the home itself. */
    static final List<String> SINGLE = List.of(SECRET_KEY, MQTT_ACCOUNTS, ADMIN_PASSWORD);

    private HomeFiles() {}

    /** Whether a backup may put a file there; a forged path is no way out of the home. */
    static boolean mayHold(String path) {
        Path relative = Path.of(path);
        return !relative.isAbsolute()
                && relative.equals(relative.normalize())
                && (SINGLE.contains(path) || (relative.startsWith(PHOTOS) && relative.getNameCount() > 1));
    }

    /** Whether the home holds none of them yet. */
    static boolean noneIn(Path home) throws IOException {
        if (SINGLE.stream().anyMatch(name -> Files.exists(home.resolve(name)))) {
            return false;
        }
        if (!Files.isDirectory(home.resolve(PHOTOS))) {
            return true;
        }
        try (Stream<Path> found = Files.find(home.resolve(PHOTOS), 3, (file, facts) -> facts.isRegularFile())) {
            return found.findAny().isEmpty();
        }
    }

    static void deleteFrom(Path home) throws IOException {
        for (String name : SINGLE) {
            Files.deleteIfExists(home.resolve(name));
        }
        FileSystemUtils.deleteRecursively(home.resolve(PHOTOS));
    }

    /** A new file that its owner alone may read. */
    static void create(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
