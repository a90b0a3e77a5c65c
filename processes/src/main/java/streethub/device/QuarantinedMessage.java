package streethub.device;

import java.time.Instant;

/** A message of a stranger, as it came. */
@SuppressWarnings("ArrayRecordComponent") // Bytes as they came; nobody compares two messages.
public record QuarantinedMessage(Instant at, String topic, byte[] payload) {}
