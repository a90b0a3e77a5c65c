package streethub.integrations.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import streethub.device.Devices;
import streethub.device.KnownDevice;
import streethub.device.Telemetry;
import tools.jackson.databind.JsonNode;

/** What the formats of LoRaWAN network servers have in common: a device by its EUI, and a decoded object or bytes. */
@Component
class Uplinks {

    private final Devices devices;
    private final ValueReader values;
    private final FrameDecoder frames;

    Uplinks(Devices devices, ValueReader values, FrameDecoder frames) {
        this.devices = devices;
        this.values = values;
        this.frames = frames;
    }

    KnownDevice device(Collection<String> references) throws Poison {
        return devices.find(references).orElseThrow(() -> new Poison("unknown device " + String.join(" ", references)));
    }

    Map<String, Object> values(JsonNode named) throws Poison {
        return values.read(named);
    }

    /** The decoded object where one came that says something; else the bytes, read by the model's profile. */
    List<Telemetry> read(
            KnownDevice device, UUID key, Instant time, JsonNode decoded, String base64, Telemetry.Nature nature)
            throws Poison {
        Map<String, Object> named = decoded.isObject() ? values.read(decoded) : Map.of();
        if (!named.isEmpty() || base64.isEmpty()) {
            return List.of(new Telemetry(device, key, time, named, nature));
        }
        FrameDecoder.Frame frame = frames.decode(device.model(), bytes(base64));
        List<Telemetry> readings = new ArrayList<>();
        for (FrameDecoder.Memory memory : frame.memories()) {
            UUID memoryKey = MessageKey.of(key.toString(), "memory", Integer.toString(readings.size()));
            Instant then = memory.time().isAfter(time) ? time : memory.time();
            readings.add(new Telemetry(device, memoryKey, then, memory.values(), Telemetry.Nature.HISTORY));
        }
        if (!frame.values().isEmpty() || readings.isEmpty()) {
            readings.add(new Telemetry(device, key, time, frame.values(), nature));
        }
        return readings;
    }

    private static byte[] bytes(String base64) throws Poison {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Poison("bytes are no Base64", e);
        }
    }

    /** The level of a topic, counted from 0. */
    static String level(String topic, int number) {
        String[] levels = topic.split("/", -1);
        return number < levels.length ? levels[number] : "";
    }
}
