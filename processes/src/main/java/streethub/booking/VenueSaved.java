package streethub.booking;

/**
 * A venue as it has been saved.
 *
 * @param outside how many bookings now lie outside its opening hours, or off the slots of the unit that was changed; they
 *     stand as they are
 */
public record VenueSaved(VenueView venue, int outside) {}
