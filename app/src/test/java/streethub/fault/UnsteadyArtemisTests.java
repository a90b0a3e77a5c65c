package streethub.fault;

import java.nio.file.Path;
import streethub.integrations.mqtt.RestartableBroker;
import streethub.integrations.mqtt.TestBroker;

/** On an Artemis of others. */
class UnsteadyArtemisTests extends UnsteadyBrokerTest {

    UnsteadyArtemisTests() {
        super("Artemis");
    }

    @Override
    RestartableBroker broker(Path home) {
        return new TestBroker(home);
    }
}
