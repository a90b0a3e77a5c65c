package streethub.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;

/**
 * Which cases to list; what is null does not filter. {@code from} is included, {@code to} is not.
 *
 * @param text words that all have to stand in the number, the place, or the name or id of the device
 */
public record IncidentFilter(
        @Nullable IncidentStatus status,
        @Nullable IncidentKind kind,
        @Nullable GridCode gridUnit,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String device,
        @Nullable String text) {

    /** How long a {@code text} may be. */
    public static final int LONGEST_TEXT = 100;

    public static IncidentFilter all() {
        return new IncidentFilter(null, null, null, null, null, null, null);
    }
}
