package streethub.integrations.device;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import streethub.device.KnownDevice;
import streethub.device.Quantity;
import streethub.device.SensorMessage;
import streethub.device.Telemetry;
import streethub.integrations.mqtt.MqttMessage;
import tools.jackson.databind.JsonNode;

/** ChirpStack v4: {@code application/{id}/device/{devEui}/event/up|status}; zero, empty and false fields are left out. */
@Component
class ChirpStackFormat implements WireFormat {

    private static final int EUI_LEVEL = 3;

    private final Uplinks uplinks;

    ChirpStackFormat(Uplinks uplinks) {
        this.uplinks = uplinks;
    }

    @Override
    public boolean speaksOn(String topic) {
        return topic.startsWith("application/");
    }

    @Override
    public List<? extends SensorMessage> read(MqttMessage message) throws Poison {
        JsonNode json = SensorJson.object(message.payload());
        String eui = Uplinks.level(message.topic(), EUI_LEVEL);
        String said = SensorJson.text(json.path("deviceInfo"), "devEui");
        if (!said.isEmpty() && !said.equalsIgnoreCase(eui)) {
            throw new Poison("device of topic and payload differ");
        }
        KnownDevice device = uplinks.device(List.of(eui));
        Instant time = SensorJson.time(message.receivedAt(), SensorJson.text(json, "time"));
        if (message.topic().endsWith("/status")) {
            return List.of(new Telemetry(
                    device, key("status", device, json), time, statusValues(json), Telemetry.Nature.LIVE));
        }
        return uplinks.read(
                device,
                key("up", device, json),
                time,
                json.path("object"),
                json.path("fPort").asInt(0),
                SensorJson.text(json, "data"),
                json.path("simulated").asBoolean(false) ? Telemetry.Nature.SIMULATED : Telemetry.Nature.LIVE);
    }

    private static Map<String, Object> statusValues(JsonNode json) {
        Map<String, Object> values = new HashMap<>();
        boolean unknown = json.path("externalPowerSource").asBoolean(false)
                || json.path("batteryLevelUnavailable").asBoolean(false);
        if (!unknown) {
            values.put(Quantity.BATTERY.key(), json.path("batteryLevel").asDouble(0));
        }
        return values;
    }

    private static UUID key(String event, KnownDevice device, JsonNode json) {
        String deduplicationId = SensorJson.text(json, "deduplicationId");
        if (!deduplicationId.isEmpty()) {
            return MessageKey.of("chirpstack", event, device.id(), deduplicationId);
        }
        String session = SensorJson.text(json, "devAddr");
        String counted = json.path("fCnt").asString("");
        String time =
                (session.isEmpty() && counted.isEmpty()) || event.equals("status") ? SensorJson.text(json, "time") : "";
        return MessageKey.of("chirpstack", event, device.id(), session, counted.isEmpty() ? "0" : counted, time);
    }
}
