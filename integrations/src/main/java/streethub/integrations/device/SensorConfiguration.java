package streethub.integrations.device;

import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import streethub.integrations.mqtt.Mqtt5Component;

@Configuration(proxyBeanMethods = false)
class SensorConfiguration {

    /** The name is the scheme of its endpoints. The address is asked for late: an embedded broker chooses its port. */
    @Bean("mqtt5")
    Mqtt5Component mqtt5(Environment settings, Clock clock) {
        return new Mqtt5Component(() -> broker(settings.getProperty("streethub.mqtt-url", "")), clock);
    }

    private static @Nullable URI broker(String url) {
        return url.isBlank() ? null : URI.create(url.strip());
    }
}
