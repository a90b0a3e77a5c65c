package streethub.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;

/**
 * How many devices of a family in a grid unit stood in a state at one instant.
 *
 * @param stale whether none of the family there, in whatever state, had been heard for longer than it may be silent
 * @param heard when one of those had last been heard, where they are stale; null where none ever was, or none is known to
 */
public record StateCount(
        DeviceFamily family,
        GridCode unit,
        DeviceState state,
        int number,
        boolean stale,
        @Nullable Instant heard) {}
