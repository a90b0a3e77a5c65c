package streethub.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long readings are kept.
 *
 * @param keep every one of them
 * @param keepHours what stays of them by the hour
 */
@ConfigurationProperties("streethub.reading")
record ReadingSettings(
        @DefaultValue("32d") Duration keep,
        @DefaultValue("400d") Duration keepHours) {}
