package streethub.device;

import java.time.Instant;

/**
 * A device, or the broker in its name, says that it is there or gone.
 *
 * @param retained whether the broker kept it from some unknown time before: believed only of a device never heard of
 */
public record Presence(KnownDevice device, Instant time, boolean online, boolean retained) implements SensorMessage {}
