package streethub.device;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import streethub.reading.Reading;

/**
 * One reading.
 *
 * @param key what makes this message the same as its repetitions on the wire
 * @param time when it was measured, kept to the microsecond
 * @param values quantity → number or boolean, in the hub's units
 * @param gateway through which it came, null where that is not said
 */
public record Telemetry(
        KnownDevice device,
        UUID key,
        Instant time,
        Map<String, Object> values,
        Nature nature,
        @Nullable String gateway) implements SensorMessage {

    private static final int LONGEST_GATEWAY = 64;

    /** Whether a reading may raise and clear alarms. */
    public enum Nature {
        LIVE,
        /** Sent later from the device's memory: may fill a gap, never alarms. */
        HISTORY,
        /** Made at a console for a test: never alarms, and is nowhere kept. */
        SIMULATED
    }

    public Telemetry {
        time = time.truncatedTo(ChronoUnit.MICROS);
        values = Map.copyOf(values);
    }

    public Telemetry(KnownDevice device, UUID key, Instant time, Map<String, Object> values, Nature nature) {
        this(device, key, time, values, nature, null);
    }

    /** The same, come through that gateway; empty for one that is not named. */
    public Telemetry via(String name) {
        return name.isEmpty() || name.length() > LONGEST_GATEWAY
                ? this
                : new Telemetry(device, key, time, values, nature, name);
    }

    /** As it is kept. */
    Reading reading() {
        return new Reading(device.id(), time, values);
    }

    public boolean isLive() {
        return nature == Nature.LIVE;
    }
}
