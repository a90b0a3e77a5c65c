package streethub.device;

import java.util.Optional;

/** Takes a dead letter's message in once more, in whatever wire format it is. */
@FunctionalInterface
public interface DeadLetterReplay {

    /** Empty when the message has been taken in, in the caller's transaction; else why it still cannot be. */
    Optional<String> replay(String topic, byte[] payload);
}
