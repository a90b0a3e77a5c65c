package streethub.device;

import org.jspecify.annotations.Nullable;
import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/**
 * A device to be entered.
 *
 * @param id 1 to 64 letters, digits, {@code . _ -}
 * @param devEui EUI of its radio in any common spelling, or null
 */
public record NewDevice(
        String id,
        DeviceFamily family,
        String name,
        @Nullable String devEui,
        String model,
        GeoPoint point,
        GridCode gridUnit) {

    public NewDevice {
        if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
            throw Refusal.invalid("id", "device.id.malformed", id);
        }
        if (devEui != null) {
            devEui = DevEui.normalise(devEui).orElse("");
            if (devEui.isEmpty()) {
                throw Refusal.invalid("devEui", "device.eui.malformed", id);
            }
        }
    }
}
