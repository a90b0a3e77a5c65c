package streethub.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sensor of a facility, and from when to when it was.
 *
 * @param reference its EUI, or what its network calls it
 * @param until null for the sensor that it has now
 */
public record SensorBinding(
        String reference,
        String model,
        Instant since,
        @Nullable Instant until) {}
