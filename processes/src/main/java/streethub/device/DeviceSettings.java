package streethub.device;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things of the devices last.
 *
 * @param keepKeys how long the keys of messages are kept that had an effect
 */
@ConfigurationProperties("streethub.device")
record DeviceSettings(@DefaultValue("365d") Duration keepKeys) {}
