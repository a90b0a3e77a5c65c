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
 * @param stale whether the hub had not heard it for longer than it may be silent
 * @param heard when it last had, where it is stale; null before its first reading, or where that is not kept
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
