package streethub.device;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import streethub.alarm.Watched;
import streethub.sensor.DeviceFamily;
import streethub.sensor.Quantity;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;

/**
 * A device as staff see it.
 *
 * @param devEui the 16 lower-case hex digits of its radio, null where it has none
 * @param gridUnit the lowest grid unit that it stands in
 * @param lastSeen when its newest reading was measured, null before the first
 * @param heard when the hub last heard it, by its own clock; null before its first reading
 * @param stale whether that is longer ago than it may be silent, or never was
 * @param silentAfter how long it may say nothing before it counts as offline; null for as long as its family
 * @param values its newest value of each {@link Quantity} or other quantity it reports: a number or a boolean
 */
public record DeviceView(
        String id,
        DeviceFamily family,
        String name,
        @Nullable String devEui,
        String model,
        GeoPoint point,
        GridCode gridUnit,
        DeviceState state,
        @Nullable Instant lastSeen,
        @Nullable Instant heard,
        boolean stale,
        @Nullable Duration silentAfter,
        Map<String, Object> values) {

    public DeviceView {
        values = Map.copyOf(values);
    }

    /** As much of it as its alarms need. */
    Watched watched() {
        return new Watched(id, family, name, point, gridUnit);
    }

    /** Charge of the battery in percent, null where the device never said. */
    public @Nullable Number battery() {
        return values.get(Quantity.BATTERY.key()) instanceof Number percent ? percent : null;
    }
}
