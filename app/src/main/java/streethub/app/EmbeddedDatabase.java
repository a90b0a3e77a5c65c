package streethub.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes along: a server of its own on loopback, with durable commits and a password that only this
 * hub knows, in the hub's home. It is started again when anything but the hub has ended it.
 */
final class EmbeddedDatabase {

    static final String USER = "postgres";
    static final String NAME = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String DIRECTORY = "database";
    static final String PASSWORD = "database-password";
    private static final int PORT_LINE = 3;
    private static final String CLOSED = "closed-to-strangers";
    private static final String VERSION = "18";
    private static final int REVIVALS = 5;

    /** Until then the connections of a server that was killed have noticed and let go of its memory. */
    private static final Executor A_MOMENT_LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private static final String ONLY_WITH_PASSWORD = """
            # Whoever else can log in on this machine has no business in the hub's tables.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final HubHome home;
    private final String password;
    private EmbeddedPostgres server;
    private boolean stopped;

    private EmbeddedDatabase(HubHome home, String password, EmbeddedPostgres server) {
        this.home = home;
        this.password = password;
        this.server = server;
    }

    /** Starts the server on kept data or, the first time, on a new cluster; one that a crash left behind is stopped first. */
    static EmbeddedDatabase start(HubHome home) {
        Path data = home.resolve(DIRECTORY);
        String password = home.secret(PASSWORD);
        OrphanedDatabase.stop(data);
        requireVersion(data);
        try {
            EmbeddedPostgres server = builder(home, data, password).start();
            if (!Files.exists(data.resolve(CLOSED))) {
                closeToStrangers(data, server, password);
            }
            EmbeddedDatabase database = new EmbeddedDatabase(home, password, server);
            database.watch();
            return database;
        } catch (IOException | IllegalStateException e) {
            throw new StartFailure(
                    "the embedded PostgreSQL does not start; its words stand in " + home.resolve("logs") + ".", e);
        }
    }

    private static EmbeddedPostgres.Builder builder(HubHome home, Path data, String password) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data.toFile())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("postgresql").toFile())
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setConnectConfig("password", password)
                // Its own hook would race Spring's, which still needs the database.
                .setRegisterShutdownHook(false);
        Map.of(
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "full_page_writes", "on",
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "max_connections", "100",
                        "shared_buffers", "256MB",
                        "timezone", "Asia/Shanghai")
                .forEach(builder::setServerConfig);
        return builder;
    }

    /** A fresh cluster lets everybody in who reaches its port; from here on only who knows the password. */
    private static void closeToStrangers(Path data, EmbeddedPostgres server, String password) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + USER + " password '" + password + "'");
            Files.writeString(data.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
            statement.execute("select pg_reload_conf()");
            Files.createFile(data.resolve(CLOSED));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Has it started again if it ends while the hub goes on, as when the system killed it to have its memory. */
    private void watch() {
        OrphanedDatabase.running(home.resolve(DIRECTORY)).ifPresent(postmaster -> {
            CompletableFuture<Void> unused = postmaster.onExit().thenRunAsync(this::revive, A_MOMENT_LATER);
        });
    }

    private synchronized void revive() {
        if (stopped) {
            return;
        }
        LOG.error("The embedded PostgreSQL has ended and is started again");
        int port = server.getPort();
        Path data = home.resolve(DIRECTORY);
        for (int attempt = 1; attempt <= REVIVALS; attempt++) {
            try {
                server.close();
                // The library's lock on the data outlives a server that did not start; the hub has one on its home.
                Files.deleteIfExists(data.resolve("epg-lock"));
                server = builder(home, data, password).setPort(port).start();
                watch();
                return;
            } catch (IOException | IllegalStateException e) {
                LOG.warn("The embedded PostgreSQL does not start, attempt {}: {}", attempt, e.toString());
            }
        }
        LOG.error(
                "The embedded PostgreSQL stays down: start the hub again; its words stand in {}", home.resolve("logs"));
    }

    private static void requireVersion(Path data) {
        Path version = data.resolve("PG_VERSION");
        try {
            if (Files.exists(version) && !Files.readString(version).strip().equals(VERSION)) {
                throw new StartFailure("the data in " + data + " are PostgreSQL "
                        + Files.readString(version).strip() + "'s, and this hub brings " + VERSION
                        + ": make a backup with the hub that wrote them and restore it here.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized String url() {
        return url(server.getPort());
    }

    /** Where the server of a hub that runs on this home listens, as PostgreSQL itself notes it. */
    static String running(HubHome home) {
        try {
            return url(
                    Integer.parseInt(Files.readAllLines(home.resolve(DIRECTORY).resolve("postmaster.pid"))
                            .get(PORT_LINE)
                            .strip()));
        } catch (IOException | RuntimeException e) {
            throw new StartFailure(
                    "a hub runs on " + home.directory()
                            + ", and its database cannot be found: try again when it is ready.",
                    e);
        }
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    String password() {
        return password;
    }

    synchronized void stop() {
        stopped = true;
        try {
            server.close();
        } catch (IOException e) {
            LOG.error("The embedded PostgreSQL did not stop as it should", e);
        }
    }
}
