package streethub.app.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Files that wait beside the home's own until the database is ready for them, and vanish when it never is. */
final class RestoredFiles implements AutoCloseable {

    private final Path home;
    private final Path waiting;
    private boolean placed;
    private boolean kept;

    RestoredFiles(Path home) throws IOException {
        this.home = Files.createDirectories(home);
        this.waiting = Files.createTempDirectory(home, "restoring-");
    }

    Path folder() {
        return waiting;
    }

    /** Puts them where the hub looks for them. */
    void place() throws IOException {
        placed = true;
        // Only empty folders lie there, which would be in the way of the move.
        FileSystemUtils.deleteRecursively(home.resolve(HomeFiles.PHOTOS));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(waiting)) {
            for (Path file : files) {
                Files.move(file, home.resolve(file.getFileName()));
            }
        }
    }

    void keep() {
        kept = true;
    }

    @Override
    public void close() throws IOException {
        if (placed && !kept) {
            HomeFiles.deleteFrom(home);
        }
        FileSystemUtils.deleteRecursively(waiting);
    }
}
