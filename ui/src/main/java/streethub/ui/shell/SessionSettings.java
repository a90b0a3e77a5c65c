package streethub.ui.shell;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the hub remembers a browser in which nobody does anything; before a log-in, the server's own setting says it.
 *
 * @param person after a log-in
 */
@ConfigurationProperties("streethub.session")
record SessionSettings(@DefaultValue("60m") Duration person) {}
