package streethub.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.shared.GeoPoint;

/**
 * One event of a calendar.
 *
 * @param uid the same for as long as there is the event, unlike any other's
 * @param sequence grows with each change
 * @param changedAt when it was last changed
 * @param point where it is; null where that does not matter
 */
record CalendarEntry(
        String uid,
        int sequence,
        Standing standing,
        Instant from,
        Instant until,
        Instant changedAt,
        String summary,
        String location,
        @Nullable String description,
        @Nullable GeoPoint point) {

    /** How sure it is. */
    enum Standing {
        CONFIRMED,
        TENTATIVE,
        CANCELLED
    }

    /** How sure a booking is to its holder: one that waits for an answer or a turn is not, one that ended is off. */
    static Standing of(BookingStatus status) {
        return switch (status) {
            case CONFIRMED, CHECKED_IN -> Standing.CONFIRMED;
            case PENDING, WAITING, OFFERED -> Standing.TENTATIVE;
            case CANCELLED, REFUSED, EXPIRED, NO_SHOW -> Standing.CANCELLED;
        };
    }
}
