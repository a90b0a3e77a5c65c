package streethub.shared;

import java.util.List;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FlywayConfiguration {

    /** Migrations lie beside their feature's models; those in Java come as beans, so no class is scanned for. */
    @Bean
    FlywayConfigurationCustomizer migrationsBesideTheirFeature() {
        return flyway -> flyway.locations("classpath:streethub").javaMigrationClassProvider(List::of);
    }
}
