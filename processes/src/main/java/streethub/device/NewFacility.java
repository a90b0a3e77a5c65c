package streethub.device;

import org.jspecify.annotations.Nullable;
import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.Refusal;

/**
 * A facility that an admin enters for a sensor that has spoken already.
 *
 * @param id null for what the sensor is called by its network
 * @param model null for what the network calls it
 * @param point where it stands; its grid unit follows from that
 */
public record NewFacility(
        @Nullable String id,
        DeviceFamily family,
        String name,
        @Nullable String model,
        GeoPoint point) {

    private static final int LONGEST_NAME = 60;

    public NewFacility {
        id = id == null || id.isBlank() ? null : id.strip();
        name = name.strip();
        model = model == null || model.isBlank() ? null : model.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "quarantine.name", LONGEST_NAME);
        }
        if (model != null && model.length() > LONGEST_NAME) {
            throw Refusal.invalid("model", "quarantine.model", LONGEST_NAME);
        }
    }
}
