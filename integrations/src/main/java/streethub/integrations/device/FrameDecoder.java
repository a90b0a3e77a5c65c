package streethub.integrations.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a sensor's bytes by its model's profile. */
@Component
class FrameDecoder {

    /**
     * What a frame says.
     *
     * @param values as of now
     * @param memories records from the sensor's memory
     */
    record Frame(Map<String, Object> values, List<Memory> memories) {}

    /** What the sensor remembers of a time before. */
    record Memory(Instant time, Map<String, Object> values) {}

    private final DeviceProfiles profiles;

    FrameDecoder(DeviceProfiles profiles) {
        this.profiles = profiles;
    }

    /** Reads all parts up to the first unknown one, whose length nobody knows. */
    Frame decode(String model, byte[] bytes) throws Poison {
        List<DeviceProfile.Channel> channels =
                profiles.channels(model).orElseThrow(() -> new Poison("no decoder for the bytes of model " + model));
        Map<String, Object> values = new LinkedHashMap<>();
        List<Memory> memories = new ArrayList<>();
        int next = 0;
        while (next + 2 <= bytes.length) {
            DeviceProfile.Channel part = find(channels, bytes[next] & 0xff, bytes[next + 1] & 0xff);
            if (part == null) {
                break;
            }
            if (next + 2 + part.length() > bytes.length) {
                throw new Poison("frame ends within channel " + part.channel());
            }
            read(part, bytes, next + 2, values, memories);
            next += 2 + part.length();
        }
        if (next == 0 && bytes.length > 0) {
            throw new Poison("no part of the frame is known to model " + model);
        }
        return new Frame(values, memories);
    }

    private static DeviceProfile.@Nullable Channel find(List<DeviceProfile.Channel> channels, int channel, int type) {
        return channels.stream()
                .filter(part -> part.begins(channel, type))
                .findFirst()
                .orElse(null);
    }

    private static void read(
            DeviceProfile.Channel part, byte[] bytes, int start, Map<String, Object> values, List<Memory> memories) {
        Map<String, Object> here = part.history() ? new LinkedHashMap<>() : values;
        Instant time = Instant.EPOCH;
        for (DeviceProfile.Field field : part.fields()) {
            long raw = raw(bytes, start + field.at(), field.read());
            if (field.read() == DeviceProfile.Reading.EPOCH_SECONDS) {
                time = Instant.ofEpochSecond(raw);
            } else if (field.quantity() != null) {
                here.put(field.quantity(), value(raw, field));
            }
        }
        if (part.history()) {
            memories.add(new Memory(time, here));
        }
    }

    private static Object value(long raw, DeviceProfile.Field field) {
        return switch (field.read()) {
            case FLAG -> raw == 1;
            case ANY_BIT -> (raw & 0b111) != 0;
            default -> field.divisor() > 1 ? (Object) (raw / (double) field.divisor()) : (Object) raw;
        };
    }

    private static long raw(byte[] bytes, int at, DeviceProfile.Reading reading) {
        long raw = 0;
        for (int i = reading.bytes() - 1; i >= 0; i--) {
            raw = (raw << 8) | (bytes[at + i] & 0xff);
        }
        return reading == DeviceProfile.Reading.INT16 ? (short) raw : raw;
    }
}
