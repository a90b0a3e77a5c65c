package streethub.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each context a database of its own on the JVM's one embedded PostgreSQL, and a home directory. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    /** Address of a new, empty database. */
    public static String newDatabase() {
        String name = "hub" + SERIAL.incrementAndGet();
        EmbeddedPostgres server = Server.INSTANCE;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.getJdbcUrl("postgres", name);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "spring.jpa.open-in-view", "false",
                                    "spring.jpa.hibernate.ddl-auto", "validate",
                                    "streethub.engine.job-executor", "false",
                                    "streethub.secret-key", "c3RyZWV0aHViLXRlc3Qta2V5LTMyLWJ5dGVzLWxvbmc=",
                                    "spring.datasource.url", newDatabase(),
                                    "spring.datasource.username", "postgres",
                                    "spring.datasource.password", "",
                                    "spring.datasource.hikari.maximum-pool-size", "8",
                                    "spring.datasource.hikari.minimum-idle", "0",
                                    "streethub.home",
                                            Files.createTempDirectory("streethub-test")
                                                    .toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "400")
                        .setLocaleConfig("locale", "C.UTF-8")
                        // Its own hook would race Spring's, which still needs the database: after the contexts, then.
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> close(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
