package streethub.device;

import java.time.Instant;
import java.util.Optional;

/** Takes a message in once more that was put aside as a dead letter or in quarantine, in whatever wire format it is. */
@FunctionalInterface
public interface DeadLetterReplay {

    /** Empty when the message has been taken in, in the caller's transaction; else why it still cannot be. */
    Optional<String> replay(String topic, byte[] payload, Instant receivedAt);
}
