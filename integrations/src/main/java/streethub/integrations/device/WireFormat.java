package streethub.integrations.device;

import java.util.List;
import streethub.device.SensorMessage;
import streethub.integrations.mqtt.MqttMessage;

/** How devices or their network servers speak on certain topics. */
interface WireFormat {

    /** Whether messages on this topic are in this format. */
    boolean speaksOn(String topic);

    /** What the message says; mostly one thing, several when a frame carries readings from the device's memory. */
    List<? extends SensorMessage> read(MqttMessage message) throws Poison;
}
