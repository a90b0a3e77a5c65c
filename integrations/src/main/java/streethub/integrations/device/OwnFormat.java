package streethub.integrations.device;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import streethub.device.KnownDevice;
import streethub.device.Presence;
import streethub.device.SensorMessage;
import streethub.device.Telemetry;
import streethub.integrations.mqtt.MqttMessage;
import tools.jackson.databind.JsonNode;

/**
 * The hub's own format: {@code streethub/v1/devices/{id}/telemetry} with {@code {"messageId","time","values":{…}}}, and
 * {@code …/status} with {@code online} or {@code offline}.
 */
@Component
class OwnFormat implements WireFormat {

    private static final String PREFIX = "streethub/v1/devices/";
    private static final int DEVICE_LEVEL = 3;
    private static final int LONGEST_STATUS = 32;

    private final Uplinks uplinks;

    OwnFormat(Uplinks uplinks) {
        this.uplinks = uplinks;
    }

    @Override
    public boolean speaksOn(String topic) {
        return topic.startsWith(PREFIX);
    }

    @Override
    public List<? extends SensorMessage> read(MqttMessage message) throws Poison {
        boolean status = message.topic().endsWith("/status");
        if (status && message.payload().length == 0) {
            // That is how a retained status is taken back.
            return List.of();
        }
        return List.of(status ? presence(message) : telemetry(message));
    }

    private Presence presence(MqttMessage message) throws Poison {
        String word = message.payload().length > LONGEST_STATUS
                ? ""
                : new String(message.payload(), StandardCharsets.UTF_8).strip().replace("\"", "");
        if (!word.equals("online") && !word.equals("offline")) {
            throw new Poison("status is neither online nor offline");
        }
        return new Presence(device(message), message.receivedAt(), word.equals("online"), message.retained());
    }

    private Telemetry telemetry(MqttMessage message) throws Poison {
        JsonNode json = SensorJson.object(message.payload());
        Uplinks.requireSameDevice(Uplinks.level(message.topic(), DEVICE_LEVEL), SensorJson.text(json, "deviceId"));
        if (!json.path("values").isObject()) {
            throw new Poison("no values");
        }
        KnownDevice device = device(message);
        Instant time = SensorJson.time(message.receivedAt(), SensorJson.text(json, "time"));
        return new Telemetry(
                device,
                key(device, json),
                time,
                uplinks.values(device, json.path("values")),
                json.path("simulated").asBoolean(false) ? Telemetry.Nature.SIMULATED : Telemetry.Nature.LIVE);
    }

    private static UUID key(KnownDevice device, JsonNode json) {
        String messageId = SensorJson.text(json, "messageId");
        String time = SensorJson.text(json, "time");
        if (!messageId.isEmpty()) {
            return MessageKey.of("own", device.id(), messageId);
        }
        // Without id and time nothing tells a repetition from a second message that says the same.
        return time.isEmpty() ? UUID.randomUUID() : MessageKey.of("own", device.id(), time, json.toString());
    }

    private KnownDevice device(MqttMessage message) throws Poison {
        return uplinks.device("own", List.of(Uplinks.level(message.topic(), DEVICE_LEVEL)), "");
    }
}
