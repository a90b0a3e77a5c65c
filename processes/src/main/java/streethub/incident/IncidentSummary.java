package streethub.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;

/**
 * A case as lists and maps show it.
 *
 * @param subject message key of what it is about: the alarm's, or the kind's
 * @param place the grid units of the place, in words
 * @param dueAt when the open step must be done; null for a closed case
 */
public record IncidentSummary(
        String number,
        IncidentKind kind,
        String subject,
        String place,
        IncidentStatus status,
        @Nullable Outcome outcome,
        @Nullable Urgency urgency,
        IncidentSource source,
        @Nullable String device,
        int repeats,
        GridCode gridUnit,
        GeoPoint point,
        Instant filedAt,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt) {}
