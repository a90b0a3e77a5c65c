package streethub.incident;

import org.jspecify.annotations.Nullable;
import streethub.shared.GeoPoint;

/**
 * What somebody reports.
 *
 * @param description one line or a few, as typed, at most 2,000 characters; never interpreted
 * @param address the place in the reporter's words
 * @param facility the facility that it is about, as the page that it was reported from knows it; null for none
 */
public record Report(
        @Nullable IncidentKind kind,
        @Nullable String description,
        @Nullable GeoPoint point,
        @Nullable String address,
        @Nullable Contact contact,
        @Nullable Facility facility) {

    /** A facility that is reported. */
    public record Facility(String id, String name) {}

    public Report(
            @Nullable IncidentKind kind,
            @Nullable String description,
            @Nullable GeoPoint point,
            @Nullable String address,
            @Nullable Contact contact) {
        this(kind, description, point, address, contact, null);
    }
}
