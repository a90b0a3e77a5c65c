package streethub.device;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * One reading.
 *
 * @param key what makes this message the same as its repetitions on the wire
 * @param time when it was measured, kept to the microsecond
 * @param values quantity → number or boolean, in the hub's units
 */
public record Telemetry(KnownDevice device, UUID key, Instant time, Map<String, Object> values, Nature nature)
        implements SensorMessage {

    /** Whether a reading may raise and clear alarms. */
    public enum Nature {
        LIVE,
        /** Sent later from the device's memory: may fill a gap, never alarms. */
        HISTORY,
        /** Made at a console for a test: never alarms. */
        SIMULATED
    }

    public Telemetry {
        time = time.truncatedTo(ChronoUnit.MICROS);
        values = Map.copyOf(values);
    }

    public boolean isLive() {
        return nature == Nature.LIVE;
    }
}
