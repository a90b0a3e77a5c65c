package streethub.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;

/**
 * A device and how it stood at an instant.
 *
 * @param devEui null where it has none
 * @param heard when the hub had last heard it; null before its first reading
 * @param stale whether that was longer before than it may be silent
 */
public record DeviceThen(
        String id,
        DeviceFamily family,
        String name,
        @Nullable String devEui,
        GeoPoint point,
        GridCode gridUnit,
        DeviceState state,
        @Nullable Instant heard,
        boolean stale) {}
