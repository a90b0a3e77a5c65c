package streethub.device;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things of the devices last.
 *
 * @param keepKeys how long the keys of messages are kept that had an effect
 * @param keepStates how far back it can be looked at how the devices stood
 */
@ConfigurationProperties("streethub.device")
record DeviceSettings(
        @DefaultValue("365d") Duration keepKeys,
        @DefaultValue("32d") Duration keepStates) {}
