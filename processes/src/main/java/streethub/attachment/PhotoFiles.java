package streethub.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the pictures lie: two files per photo under {@code photos/ab/cd/}, after the first letters of its id. */
@Component
class PhotoFiles {

    private static final int ID_LENGTH = 32;

    private final Path home;
    private final Path root;

    PhotoFiles(@Value("${streethub.home:.streethub}") Path home) {
        this.home = home;
        this.root = home.resolve("photos");
    }

    Path path(PhotoId id, PhotoSize size) {
        return home.resolve(id.file(size));
    }

    /** Writes both files so that each is there as a whole or not at all; leaves nothing behind when it fails. */
    void write(PhotoId id, CleanPhoto photo) throws IOException {
        try {
            Files.createDirectories(path(id, PhotoSize.FULL).getParent());
            write(path(id, PhotoSize.FULL), photo.full());
            write(path(id, PhotoSize.THUMBNAIL), photo.thumbnail());
        } catch (IOException e) {
            deleteAfter(e, id);
            throw e;
        }
    }

    private void deleteAfter(IOException failure, PhotoId id) {
        try {
            delete(id);
        } catch (UncheckedIOException e) {
            failure.addSuppressed(e);
        }
    }

    private static void write(Path target, byte[] bytes) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    void delete(PhotoId id) {
        for (PhotoSize size : PhotoSize.values()) {
            delete(path(id, size));
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files last changed before that moment, unfinished ones too. */
    List<Path> olderThan(Instant moment) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(
                root,
                3,
                (file, attributes) -> attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isBefore(moment))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The photo that a file belongs to, by its name. */
    static String idOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, Math.min(ID_LENGTH, name.length()));
    }
}
