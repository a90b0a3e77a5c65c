package streethub.sensor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of a frame, as an admin sees it who tries a profile.
 *
 * @param value a number or a boolean
 * @param unit empty for flags
 * @param at when it was, for a record from the sensor's memory; null for now
 */
public record Decoded(
        String quantity,
        Object value,
        String unit,
        @Nullable Instant at) {

    /** All values of the frame by name, those of now first. */
    static List<Decoded> of(DeviceProfile profile, Frame frame) {
        List<Decoded> all = new ArrayList<>(of(profile, frame.values(), null));
        frame.memories().forEach(memory -> all.addAll(of(profile, memory.values(), memory.time())));
        return all;
    }

    private static List<Decoded> of(DeviceProfile profile, Map<String, Object> values, @Nullable Instant at) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> new Decoded(
                        value.getKey(),
                        value.getValue(),
                        profile.unit(value.getKey()).orElse(""),
                        at))
                .toList();
    }
}
