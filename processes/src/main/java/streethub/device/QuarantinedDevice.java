package streethub.device;

import java.time.Instant;

/**
 * A stranger that waits to be bound to a device.
 *
 * @param seen how many messages came from it
 * @param kept how many of them are kept, the last ones
 */
public record QuarantinedDevice(
        long id, Stranger stranger, Instant firstSeen, Instant lastSeen, long seen, int kept, boolean dismissed) {}
