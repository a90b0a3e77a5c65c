package streethub.integrations.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one client may ask of the hub, each per minute and as a burst.
 *
 * @param reports reports filed
 * @param photos photos uploaded
 */
@ConfigurationProperties("streethub.limits")
record LimitSettings(
        @DefaultValue("300") int reports,
        @DefaultValue("600") int photos) {}
