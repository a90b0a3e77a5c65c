package streethub.integrations.device;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import streethub.device.KnownDevice;
import streethub.device.SensorMessage;
import streethub.device.Telemetry;
import streethub.integrations.mqtt.MqttMessage;
import tools.jackson.databind.JsonNode;

/** The Things Stack v3: {@code v3/{application}[@{tenant}]/devices/{id}/up}. */
@Component
class ThingsStackFormat implements WireFormat {

    private static final int DEVICE_LEVEL = 3;

    private final Uplinks uplinks;

    ThingsStackFormat(Uplinks uplinks) {
        this.uplinks = uplinks;
    }

    @Override
    public boolean speaksOn(String topic) {
        return topic.startsWith("v3/");
    }

    @Override
    public List<? extends SensorMessage> read(MqttMessage message) throws Poison {
        JsonNode json = SensorJson.object(message.payload());
        JsonNode ids = json.path("end_device_ids");
        JsonNode uplink = json.path("uplink_message");
        String topicId = Uplinks.level(message.topic(), DEVICE_LEVEL);
        Uplinks.requireSameDevice(topicId, SensorJson.text(ids, "device_id"));
        KnownDevice device = uplinks.device(
                "things-stack",
                List.of(SensorJson.text(ids, "dev_eui"), topicId),
                SensorJson.text(uplink.path("version_ids"), "model_id"));
        Instant time = SensorJson.time(
                message.receivedAt(), SensorJson.text(uplink, "received_at"), SensorJson.text(json, "received_at"));
        String gateway = SensorJson.text(uplink.path("rx_metadata").path(0).path("gateway_ids"), "gateway_id");
        return uplinks
                .read(
                        device,
                        key(device, ids, uplink, json),
                        time,
                        uplink.path("decoded_payload"),
                        uplink.path("f_port").asInt(0),
                        SensorJson.text(uplink, "frm_payload"),
                        json.path("simulated").asBoolean(false) ? Telemetry.Nature.SIMULATED : Telemetry.Nature.LIVE)
                .stream()
                .map(reading -> reading.via(gateway))
                .toList();
    }

    private static UUID key(KnownDevice device, JsonNode ids, JsonNode uplink, JsonNode json) {
        String session = SensorJson.text(uplink, "session_key_id") + SensorJson.text(ids, "dev_addr");
        String counted = uplink.path("f_cnt").asString("");
        String time = session.isEmpty() && counted.isEmpty() ? SensorJson.text(json, "received_at") : "";
        return MessageKey.of("ttn", device.id(), session, counted.isEmpty() ? "0" : counted, time);
    }
}
