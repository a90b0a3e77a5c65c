package streethub.shared;

import java.util.List;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the schema's migrations are found; public, so that a restore makes the schema exactly as a start does. */
@Configuration(proxyBeanMethods = false)
public class FlywayConfiguration {

    /** Migrations lie beside their feature's models; those in Java come as beans, so no class is scanned for. */
    @Bean
    FlywayConfigurationCustomizer migrationsBesideTheirFeature() {
        return flyway -> flyway.locations("classpath:streethub").javaMigrationClassProvider(List::of);
    }
}
