package streethub.device;

import org.jspecify.annotations.Nullable;
import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;

/**
 * A device and how it stood at an instant.
 *
 * @param devEui null where it has none
 */
public record DeviceThen(
        String id,
        DeviceFamily family,
        String name,
        @Nullable String devEui,
        GeoPoint point,
        GridCode gridUnit,
        DeviceState state) {}
