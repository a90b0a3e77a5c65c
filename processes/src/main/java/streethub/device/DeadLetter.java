package streethub.device;

import java.time.Instant;

/**
 * A message that could not be taken in.
 *
 * @param reason why, in English, for whoever looks after the gateways
 * @param payload the message as it came
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as they came; nobody compares two letters.
public record DeadLetter(long id, Instant at, String topic, String reason, byte[] payload) {}
