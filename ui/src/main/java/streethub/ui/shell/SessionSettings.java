package streethub.ui.shell;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the hub remembers a browser in which nobody does anything.
 *
 * @param stranger without a log-in
 * @param person after one
 */
@ConfigurationProperties("streethub.session")
record SessionSettings(
        @DefaultValue("10m") Duration stranger,
        @DefaultValue("60m") Duration person) {}
