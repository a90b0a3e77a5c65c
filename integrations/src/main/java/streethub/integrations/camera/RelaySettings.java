package streethub.integrations.camera;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the hub passes on from cameras, and how long it waits for them.
 *
 * @param streams how many viewings may run at once
 * @param streamsPerAccount how many of them of one account
 * @param connect how long a gateway may take to be reached
 * @param answer how long it may keep silent
 * @param segment how long a whole segment may take
 */
@ConfigurationProperties("streethub.camera")
record RelaySettings(
        @DefaultValue("64") int streams,
        @DefaultValue("12") int streamsPerAccount,
        @DefaultValue("3s") Duration connect,
        @DefaultValue("8s") Duration answer,
        @DefaultValue("20s") Duration segment) {}
