package streethub.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;

/** Which cases to list; what is null does not filter. {@code from} is included, {@code to} is not. */
public record IncidentFilter(
        @Nullable IncidentStatus status,
        @Nullable IncidentKind kind,
        @Nullable GridCode gridUnit,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String device) {

    public static IncidentFilter all() {
        return new IncidentFilter(null, null, null, null, null, null);
    }
}
