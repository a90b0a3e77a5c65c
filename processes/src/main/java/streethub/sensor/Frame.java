package streethub.sensor;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a frame says.
 *
 * @param values as of now: quantity → number or boolean
 * @param memories records from the sensor's memory
 * @param unread how many bytes at the end no row knows
 */
public record Frame(Map<String, Object> values, List<Memory> memories, int unread) {

    /** What the sensor remembers of a time before. */
    public record Memory(Instant time, Map<String, Object> values) {

        public Memory {
            values = Map.copyOf(values);
        }
    }

    public Frame {
        values = Map.copyOf(values);
        memories = List.copyOf(memories);
    }

    static Frame silent(int bytes) {
        return new Frame(Map.of(), List.of(), bytes);
    }

    /** Whether it tells of former times only. */
    public boolean isHistory() {
        return values.isEmpty() && !memories.isEmpty();
    }
}
