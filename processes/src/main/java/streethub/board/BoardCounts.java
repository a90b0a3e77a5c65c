package streethub.board;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import streethub.device.DeviceState;
import streethub.device.StateCount;

/**
 * How many facilities stand in each state.
 *
 * @param numbers one for every state
 */
public record BoardCounts(Map<DeviceState, Integer> numbers) {

    public BoardCounts {
        EnumMap<DeviceState, Integer> all = new EnumMap<>(DeviceState.class);
        for (DeviceState state : DeviceState.values()) {
            all.put(state, numbers.getOrDefault(state, 0));
        }
        numbers = Collections.unmodifiableMap(all);
    }

    static BoardCounts sum(Collection<StateCount> counts) {
        EnumMap<DeviceState, Integer> numbers = new EnumMap<>(DeviceState.class);
        counts.forEach(one -> numbers.merge(one.state(), one.number(), Integer::sum));
        return new BoardCounts(numbers);
    }

    public int of(DeviceState state) {
        return numbers.getOrDefault(state, 0);
    }

    public int total() {
        return numbers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many somebody should look at. */
    public int unwell() {
        return numbers.entrySet().stream()
                .filter(one -> one.getKey().isUnwell())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
