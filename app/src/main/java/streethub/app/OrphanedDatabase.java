package streethub.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that goes on running on our data after its hub was killed: it has to go before a new one may start. */
final class OrphanedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedDatabase.class);
    private static final int PATIENCE_S = 30;
    private static final int PID_LINE = 0;
    private static final int DIRECTORY_LINE = 1;

    private OrphanedDatabase() {}

    /** Stops the server that runs on this directory, if one does, and waits for its end; the caller holds the lock. */
    static void stop(Path data) {
        running(data).ifPresent(postmaster -> {
            LOG.warn("A PostgreSQL of an earlier hub still runs as process {}; it is stopped first", postmaster.pid());
            interrupt(postmaster);
            awaitEnd(postmaster);
        });
    }

    /** The server's process as it noted it itself, if that runs. */
    static Optional<ProcessHandle> running(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            if (lines.size() <= DIRECTORY_LINE
                    || !Path.of(lines.get(DIRECTORY_LINE)).equals(data)) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip())).filter(process -> process.info()
                    .command()
                    .map(OrphanedDatabase::isPostgres)
                    .orElse(true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(String command) {
        return Path.of(command).getFileName().toString().startsWith("postgres");
    }

    /** SIGINT is PostgreSQL's fast shutdown; SIGTERM, all that Java can send, would wait for clients that never leave. */
    private static void interrupt(ProcessHandle postmaster) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(ProcessHandle postmaster) {
        try {
            postmaster.onExit().get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new StartFailure(
                    "the PostgreSQL of an earlier hub, process " + postmaster.pid()
                            + ", does not stop: stop it by hand.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
