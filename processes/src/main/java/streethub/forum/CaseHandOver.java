package streethub.forum;

import org.jspecify.annotations.Nullable;
import streethub.incident.IncidentKind;
import streethub.shared.GeoPoint;

/**
 * How a topic that is a report becomes a case.
 *
 * @param place null for the middle of the board's grid unit
 * @param publish whether the topic is, or stays, published too
 */
public record CaseHandOver(
        @Nullable IncidentKind kind,
        @Nullable GeoPoint place,
        @Nullable String address,
        boolean publish) {}
