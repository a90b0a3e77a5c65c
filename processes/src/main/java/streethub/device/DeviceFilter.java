package streethub.device;

import org.jspecify.annotations.Nullable;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;

/**
 * Which devices a list shows; null means any.
 *
 * @param within only those in this grid unit
 * @param text part of the name, the id or the EUI, in any case; an EUI in any spelling
 */
public record DeviceFilter(
        @Nullable DeviceFamily family,
        @Nullable DeviceState state,
        @Nullable GridCode within,
        @Nullable String text) {

    public static final DeviceFilter ALL = new DeviceFilter(null, null, null, null);

    public DeviceFilter {
        if (text != null) {
            // What the database cannot hold, no device is called.
            text = text.replace('\0', ' ').strip();
            text = text.isEmpty() ? null : text;
        }
    }
}
