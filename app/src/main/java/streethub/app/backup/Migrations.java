package streethub.app.backup;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import streethub.app.backup.Manifest.Migration;
import streethub.shared.FlywayConfiguration;

/** The hub's migrations without the hub around them, up to the version of a backup. */
final class Migrations {

    private final FluentConfiguration configuration;
    private final MigrationVersion version;

    Migrations(DataSource database, String schema, String version) {
        this.version = MigrationVersion.fromVersion(version);
        this.configuration =
                Flyway.configure().dataSource(database).schemas(schema).createSchemas(true);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.register(FlywayConfiguration.class);
            ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
            scanner.scan("streethub");
            context.refresh();
            context.getBeanProvider(FlywayConfigurationCustomizer.class)
                    .forEach(customizer -> customizer.customize(configuration));
            configuration.javaMigrations(
                    context.getBeanProvider(JavaMigration.class).stream().toArray(JavaMigration[]::new));
        }
    }

    /** Those that this hub has up to that version. */
    List<Migration> known() {
        return Stream.of(configuration.load().info().all())
                .filter(info -> info.getVersion() != null && info.getVersion().compareTo(version) <= 0)
                .map(Migrations::migration)
                .toList();
    }

    private static Migration migration(MigrationInfo info) {
        return new Migration(Objects.requireNonNull(info.getVersion()).getVersion(), info.getChecksum());
    }

    void run() {
        configuration.target(version).load().migrate();
    }
}
