package streethub.booking;

import java.time.Instant;

/**
 * A time in which a unit cannot be booked, for maintenance or an event.
 *
 * @param until excluded
 * @param createdBy account of the manager who blocked it
 */
public record VenueBlock(
        long id, String unit, Instant from, Instant until, String reason, String createdBy, Instant createdAt) {}
