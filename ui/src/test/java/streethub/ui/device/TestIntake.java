package streethub.ui.device;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import streethub.device.DeadLetterReplay;

/** Takes in what is said to be good by its topic, for pages alone have no wire formats. */
@Component
class TestIntake implements DeadLetterReplay {

    @Override
    public Optional<String> replay(String topic, byte[] payload, Instant receivedAt) {
        return topic.startsWith("good/") ? Optional.empty() : Optional.of("not JSON <b>at all</b>");
    }
}
