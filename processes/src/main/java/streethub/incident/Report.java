package streethub.incident;

import org.jspecify.annotations.Nullable;
import streethub.shared.GeoPoint;

/**
 * What somebody reports.
 *
 * @param description one line or a few, as typed, at most 2,000 characters; never interpreted
 * @param address the place in the reporter's words
 */
public record Report(
        @Nullable IncidentKind kind,
        @Nullable String description,
        @Nullable GeoPoint point,
        @Nullable String address,
        @Nullable Contact contact) {}
