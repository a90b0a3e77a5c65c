package streethub.fault;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import streethub.integrations.mqtt.RestartableBroker;

/** On Debian's Mosquitto. */
@ExtendWith(MosquittoProgram.class)
class UnsteadyMosquittoTests extends UnsteadyBrokerTest {

    UnsteadyMosquittoTests() {
        super("Mosquitto");
    }

    @Override
    RestartableBroker broker(Path home) {
        return new Mosquitto(home);
    }

    @Override
    boolean queuesUpInEachCheck() {
        return false;
    }
}
