package streethub.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** The directory that holds all that a hub keeps: database, broker journal, photos, secrets and logs. */
record HubHome(Path directory) {

    private static final int SECRET_BYTES = 32;

    /** The directory, made if it is not there, open to its owner alone. */
    static HubHome at(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            ownerOnly(home, "rwx------");
        } catch (IOException e) {
            throw new StartFailure("the directory " + home + " cannot be written: set STREETHUB_HOME to another.", e);
        }
        return new HubHome(home);
    }

    Path resolve(String name) {
        return directory.resolve(name);
    }

    /**
     * Keeps other processes off until the returned unlocking is run or this process ends; refused where another has it.
     */
    Runnable lock() {
        return tryLock()
                .orElseThrow(() -> new StartFailure("another hub runs on " + directory
                        + ": stop it, or set STREETHUB_HOME and the ports for a second one."));
    }

    /** As {@link #lock}, empty where another process has it. */
    Optional<Runnable> tryLock() {
        try {
            FileChannel channel =
                    FileChannel.open(resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(() -> close(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A secret of this hub, Base64 of 32 random bytes, made on first use and readable by its owner alone. */
    String secret(String name) {
        return file(name, HubHome::random).strip();
    }

    /** The text of a file for the owner alone, written on first use. */
    String file(String name, Supplier<String> first) {
        Path file = resolve(name);
        try {
            if (!Files.exists(file)) {
                Path part = resolve(name + ".part");
                Files.deleteIfExists(part);
                Files.createFile(part);
                ownerOnly(part, "rw-------");
                Files.writeString(part, first.get());
                Files.move(part, file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
