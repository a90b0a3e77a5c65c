package streethub.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an alarm.
 *
 * @param actor username, empty for the hub itself
 * @param words what a person said with it; null for nothing
 */
public record AlarmEvent(
        Instant at,
        AlarmStep step,
        String actor,
        String name,
        @Nullable String words) {}
