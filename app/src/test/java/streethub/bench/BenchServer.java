package streethub.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL of the measurements' own, with commits that survive a power cut, in a directory that goes with it. */
final class BenchServer implements AutoCloseable {

    /** As many connections for the hub as for the bare engine. */
    static final int CONNECTIONS = 10;

    private final Path home;
    private final EmbeddedPostgres server;
    private boolean closed;

    private BenchServer(Path home, EmbeddedPostgres server) {
        this.home = home;
        this.server = server;
    }

    static BenchServer start() throws IOException, SQLException {
        Path home = Files.createTempDirectory("streethub-bench");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("pg"))
                .setLocaleConfig("locale", "C.UTF-8")
                // The library switches both off, which no hub may do.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setRegisterShutdownHook(false)
                .start();
        BenchServer started = new BenchServer(home, server);
        if (!started.ask("show fsync").equals("on")
                || !started.ask("show synchronous_commit").equals("on")) {
            started.close();
            throw new IllegalStateException("commits are not durable: nothing to measure");
        }
        return started;
    }

    Path home() {
        return home;
    }

    /** Address of a new, empty database. */
    String newDatabase(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("postgres");
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    String ask(String query) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            server.close();
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
