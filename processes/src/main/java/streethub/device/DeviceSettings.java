package streethub.device;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things of the devices last.
 *
 * @param silence how long a family's devices may be silent before they count as offline; a little more than two of
 *     their usual intervals between reports
 * @param keepKeys how long the keys of messages are kept that had an effect
 */
@ConfigurationProperties("streethub.device")
record DeviceSettings(
        @DefaultValue Map<DeviceFamily, Duration> silence,
        @DefaultValue("365d") Duration keepKeys) {

    private static final Map<DeviceFamily, Duration> USUAL = Map.of(
            DeviceFamily.MANHOLE_COVER, Duration.ofHours(50),
            DeviceFamily.HYDRANT, Duration.ofHours(25),
            DeviceFamily.LIFT, Duration.ofHours(3));

    Duration silenceOf(DeviceFamily family) {
        Duration set = silence.get(family);
        return set == null ? USUAL.getOrDefault(family, Duration.ofDays(2)) : set;
    }
}
