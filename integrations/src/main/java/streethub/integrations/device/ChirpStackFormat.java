package streethub.integrations.device;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import streethub.device.DeviceNote;
import streethub.device.KnownDevice;
import streethub.device.SensorMessage;
import streethub.device.Telemetry;
import streethub.integrations.mqtt.MqttMessage;
import streethub.sensor.Quantity;
import tools.jackson.databind.JsonNode;

/**
 * ChirpStack v4: {@code application/{id}/device/{devEui}/event/up|status|join|location|log}; fields that are zero,
 * empty or false are left out.
 */
@Component
class ChirpStackFormat implements WireFormat {

    private static final int EUI_LEVEL = 3;
    private static final int EVENT_LEVEL = 5;

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
        Uplinks.requireSameDevice(eui, SensorJson.text(json.path("deviceInfo"), "devEui"));
        KnownDevice device = uplinks.device(
                "chirpstack", List.of(eui), SensorJson.text(json.path("deviceInfo"), "deviceProfileName"));
        Instant time = SensorJson.time(message.receivedAt(), SensorJson.text(json, "time"));
        String event = Uplinks.level(message.topic(), EVENT_LEVEL);
        UUID key = key(event, device, json);
        return switch (event) {
            case "up" -> up(device, key, time, json);
            case "status" -> List.of(new Telemetry(device, key, time, statusValues(json), Telemetry.Nature.LIVE));
            case "location" ->
                List.of(new Telemetry(device, key, time, locationValues(json.path("location")), nature(json)));
            case "join" -> List.of(new DeviceNote(device, key, time, DeviceNote.Kind.JOINED, "", true));
            case "log" -> List.of(log(device, key, time, json));
            default -> List.of();
        };
    }

    private List<Telemetry> up(KnownDevice device, UUID key, Instant time, JsonNode json) throws Poison {
        String gateway = SensorJson.text(json.path("rxInfo").path(0), "gatewayId");
        return uplinks
                .read(
                        device,
                        key,
                        time,
                        json.path("object"),
                        json.path("fPort").asInt(0),
                        SensorJson.text(json, "data"),
                        nature(json))
                .stream()
                .map(reading -> reading.via(gateway))
                .toList();
    }

    private static Telemetry.Nature nature(JsonNode json) {
        return json.path("simulated").asBoolean(false) ? Telemetry.Nature.SIMULATED : Telemetry.Nature.LIVE;
    }

    /** Absent means 0: on the equator and on the prime meridian, but not on both where nothing came at all. */
    private static Map<String, Object> locationValues(JsonNode location) throws Poison {
        double lat = location.path("latitude").asDouble(0);
        double lon = location.path("longitude").asDouble(0);
        if ((lat == 0 && lon == 0) || Math.abs(lat) > 90 || Math.abs(lon) > 180) {
            throw new Poison("no location");
        }
        return Map.of(Quantity.LATITUDE.key(), lat, Quantity.LONGITUDE.key(), lon);
    }

    /** What the network server says of its own way down to the device is no word of the device. */
    private static DeviceNote log(KnownDevice device, UUID key, Instant time, JsonNode json) {
        DeviceNote.Kind kind =
                switch (SensorJson.text(json, "level")) {
                    case "ERROR" -> DeviceNote.Kind.ERROR;
                    case "WARNING" -> DeviceNote.Kind.WARNING;
                    default -> DeviceNote.Kind.INFO;
                };
        String code = SensorJson.text(json, "code");
        return new DeviceNote(
                device,
                key,
                time,
                kind,
                code + " " + SensorJson.text(json, "description"),
                code.startsWith("UPLINK") || code.equals("OTAA"));
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
                (session.isEmpty() && counted.isEmpty()) || !event.equals("up") ? SensorJson.text(json, "time") : "";
        return MessageKey.of("chirpstack", event, device.id(), session, counted.isEmpty() ? "0" : counted, time);
    }
}
