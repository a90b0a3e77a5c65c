package streethub.device;

import org.jspecify.annotations.Nullable;

/** Which devices a list shows; null means any. */
public record DeviceFilter(
        @Nullable DeviceFamily family, @Nullable DeviceState state) {

    public static final DeviceFilter ALL = new DeviceFilter(null, null);
}
