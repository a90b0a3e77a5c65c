package streethub.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;

/**
 * How many devices of a family in a grid unit stood in a state at one instant.
 *
 * @param heard when the newest of their readings was measured, by what is known now; null before the first
 */
public record StateCount(
        DeviceFamily family,
        GridCode unit,
        DeviceState state,
        int number,
        @Nullable Instant heard) {}
