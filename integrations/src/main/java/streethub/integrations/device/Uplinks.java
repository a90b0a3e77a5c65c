package streethub.integrations.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import streethub.device.Devices;
import streethub.device.KnownDevice;
import streethub.device.Stranger;
import streethub.device.Telemetry;
import streethub.sensor.DeviceLanguage;
import streethub.sensor.Frame;
import streethub.sensor.UnreadableFrame;
import tools.jackson.databind.JsonNode;

/** What the formats of LoRaWAN network servers have in common: a device by its EUI, and a decoded object or bytes. */
@Component
class Uplinks {

    private final Devices devices;
    private final ValueReader values;
    private final DeviceLanguage language;

    Uplinks(Devices devices, ValueReader values, DeviceLanguage language) {
        this.devices = devices;
        this.values = values;
        this.language = language;
    }

    /**
     * The device that the first of the references, ids or EUIs, belongs to.
     *
     * @param format that it speaks
     * @param model what its network server calls its model, empty where it does not say
     */
    KnownDevice device(String format, List<String> references, String model) throws Poison {
        Optional<KnownDevice> known = devices.find(references);
        if (known.isPresent()) {
            return known.get();
        }
        String reference =
                references.stream().filter(one -> !one.isBlank()).findFirst().orElse("");
        Stranger stranger = new Stranger(reference, format, model);
        throw stranger.hasName() ? new UnknownSender(stranger) : new Poison("unknown device");
    }

    Map<String, Object> values(KnownDevice device, JsonNode named) throws Poison {
        return values.read(device.model(), named);
    }

    /**
     * The decoded object where one came that says something; else the bytes, read by the model's profile. Bytes that
     * tell of former times only are read in any case: a decoder's object may not say that it is history.
     *
     * @param port that the bytes came on, 0 where that is not said
     */
    List<Telemetry> read(
            KnownDevice device,
            UUID key,
            Instant time,
            JsonNode decoded,
            int port,
            String base64,
            Telemetry.Nature nature)
            throws Poison {
        Map<String, Object> named = decoded.isObject() ? values(device, decoded) : Map.of();
        if (base64.isEmpty() || (!named.isEmpty() && !isHistory(device, port, base64))) {
            return List.of(new Telemetry(device, key, time, named, nature));
        }
        Frame frame = frame(device, port, base64);
        List<Telemetry> readings = new ArrayList<>();
        for (Frame.Memory memory : frame.memories()) {
            UUID memoryKey = MessageKey.of(key.toString(), "memory", Integer.toString(readings.size()));
            Instant then = memory.time().isAfter(time) ? time : memory.time();
            readings.add(new Telemetry(device, memoryKey, then, memory.values(), Telemetry.Nature.HISTORY));
        }
        if (!frame.values().isEmpty() || readings.isEmpty()) {
            readings.add(new Telemetry(device, key, time, frame.values(), nature));
        }
        return readings;
    }

    private boolean isHistory(KnownDevice device, int port, String base64) {
        try {
            return frame(device, port, base64).isHistory();
        } catch (Poison unreadable) {
            // The decoder knew better.
            return false;
        }
    }

    private Frame frame(KnownDevice device, int port, String base64) throws Poison {
        try {
            return language.decode(device.model(), port, bytes(base64));
        } catch (UnreadableFrame unreadable) {
            throw new Poison(unreadable.reason(), unreadable);
        }
    }

    private static byte[] bytes(String base64) throws Poison {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Poison("bytes are no Base64", e);
        }
    }

    /**
     * Brokers check who may publish to a topic, none looks into the payload: who names another device there is not
     * believed. Which application it names says nothing of whose words they are.
     *
     * @param said what the payload says, empty where it does not
     */
    static void requireSameDevice(String topics, String said) throws Poison {
        if (!said.isEmpty() && !said.equalsIgnoreCase(topics)) {
            throw new Poison("device of topic and payload differ");
        }
    }

    /** The level of a topic, counted from 0. */
    static String level(String topic, int number) {
        String[] levels = topic.split("/", -1);
        return number < levels.length ? levels[number] : "";
    }
}
