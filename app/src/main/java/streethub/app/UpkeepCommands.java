package streethub.app;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.Environment;
import streethub.app.backup.Backup;
import streethub.app.backup.Manifest;
import streethub.app.backup.Restore;
import streethub.shared.Refusal;
import streethub.shared.Texts;

/**
 * What the command line does to a hub besides starting it: {@code backup FILE}, also while the hub runs, and
 * {@code restore FILE} into an empty one.
 */
public final class UpkeepCommands {

    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";

    private final Environment settings;
    private final Texts texts;
    private final HubHome home;

    private UpkeepCommands(Environment settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
        this.home = HubHome.at(Path.of(settings.getProperty("STREETHUB_HOME", ".streethub")));
    }

    /** Whether these arguments ask for one of the commands. */
    public static boolean asked(String[] arguments) {
        return arguments.length > 0 && List.of(BACKUP, RESTORE).contains(arguments[0]);
    }

    /** Runs the command and says how it went; the exit code of the process, 2 for arguments that cannot be. */
    public static int run(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: ./run [backup FILE | restore FILE]");
            return 2;
        }
        try (AnnotationConfigApplicationContext words = new AnnotationConfigApplicationContext(Texts.class)) {
            return new UpkeepCommands(words.getEnvironment(), words.getBean(Texts.class))
                    .run(arguments[0], Path.of(arguments[1]));
        }
    }

    private int run(String command, Path file) {
        try {
            if (command.equals(BACKUP)) {
                backup(file);
            } else {
                restore(file);
            }
            return 0;
        } catch (Refusal refusal) {
            System.err.println(texts.get(Locale.getDefault(), refusal));
        } catch (StartFailure failure) {
            System.err.println("StreetHub: " + failure.getMessage());
        } catch (IOException | SQLException e) {
            System.err.println("StreetHub: " + e.getMessage());
        }
        return 1;
    }

    private void backup(Path file) throws IOException, SQLException {
        Optional<Runnable> unlock = home.tryLock();
        if (unlock.isPresent()) {
            alone(unlock.get(), database -> backup(database, file));
        } else {
            backup(
                    external()
                            .orElseGet(() -> source(
                                    EmbeddedDatabase.running(home),
                                    EmbeddedDatabase.USER,
                                    home.secret(EmbeddedDatabase.PASSWORD))),
                    file);
        }
    }

    private void backup(DataSource database, Path file) throws IOException, SQLException {
        Manifest written = Backup.write(database, home.directory(), file);
        say("backup.written", written, file);
        if (written.photosMissing() > 0) {
            System.out.println(texts.get(Locale.getDefault(), "backup.photos-missing", written.photosMissing()));
        }
        if (!written.holdsSecretKey()) {
            System.out.println(texts.get(Locale.getDefault(), "backup.no-key"));
        }
    }

    private void restore(Path file) throws IOException, SQLException {
        alone(home.lock(), database -> say("backup.restored", Restore.read(database, home.directory(), file), file));
    }

    private void say(String key, Manifest manifest, Path file) {
        System.out.println(texts.get(
                Locale.getDefault(),
                key,
                file,
                manifest.tables().size(),
                manifest.rows(),
                manifest.files().size()));
    }

    /** Works on the database of a hub that does not run; an embedded one is started for that and stopped after. */
    private void alone(Runnable unlock, Work work) throws IOException, SQLException {
        try {
            Optional<DataSource> external = external();
            if (external.isPresent()) {
                work.on(external.get());
                return;
            }
            EmbeddedDatabase database = EmbeddedDatabase.start(home);
            try {
                work.on(source(database.url(), EmbeddedDatabase.USER, database.password()));
            } finally {
                database.stop();
            }
        } finally {
            unlock.run();
        }
    }

    private Optional<DataSource> external() {
        String url = settings.getProperty("SPRING_DATASOURCE_URL", "");
        return url.isBlank()
                ? Optional.empty()
                : Optional.of(source(
                        url,
                        settings.getProperty("SPRING_DATASOURCE_USERNAME", ""),
                        settings.getProperty("SPRING_DATASOURCE_PASSWORD", "")));
    }

    private static DataSource source(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Something done to a database. */
    @FunctionalInterface
    private interface Work {

        void on(DataSource database) throws IOException, SQLException;
    }
}
