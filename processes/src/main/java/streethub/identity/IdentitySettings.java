package streethub.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of accounts and tokens.
 *
 * @param tokenLifetime how long a token of the API opens
 * @param freeFailures failed log-ins to one account from one client before delays begin
 * @param freeFailuresPerClient the same from one client to any accounts: many people may share an address
 * @param firstDelay the first delay, doubled with each further failure
 * @param longestDelay where the doubling ends
 */
@ConfigurationProperties("streethub.identity")
record IdentitySettings(
        @DefaultValue("30d") Duration tokenLifetime,
        @DefaultValue("5") int freeFailures,
        @DefaultValue("50") int freeFailuresPerClient,
        @DefaultValue("1s") Duration firstDelay,
        @DefaultValue("5m") Duration longestDelay) {}
