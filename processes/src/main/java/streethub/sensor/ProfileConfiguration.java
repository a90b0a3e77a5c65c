package streethub.sensor;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

    /** The shipped profiles are in the table before the first message is read. */
    @Bean
    DeviceLanguage deviceLanguage(ProfileTable table) {
        ShippedProfiles shipped = ShippedProfiles.read();
        table.ship(shipped.models());
        return new DeviceLanguage(shipped, table::all);
    }
}
