package streethub.casework.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the engine has read of its definitions, for a minute: they change when a hub of a newer version starts. */
final class Remembered<T> {

    private static final long NANOS = 60_000_000_000L;

    private record Entry<T>(T value, long readAt) {}

    private final Map<String, Entry<T>> entries = new ConcurrentHashMap<>();

    /** The value of that key, read where it is not known; null, which is not remembered, where there is none. */
    @Nullable T get(String key, Function<String, @Nullable T> read) {
        Entry<T> known = entries.get(key);
        if (known != null && System.nanoTime() - known.readAt() < NANOS) {
            return known.value();
        }
        T value = read.apply(key);
        if (value != null) {
            entries.put(key, new Entry<>(value, System.nanoTime()));
        }
        return value;
    }

    void forget() {
        entries.clear();
    }
}
