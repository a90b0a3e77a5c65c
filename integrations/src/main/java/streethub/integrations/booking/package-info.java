/** Venues and bookings over the API: what is free, asking for it, the verbs that move a booking, and calendars. */
@NullMarked
package streethub.integrations.booking;

import org.jspecify.annotations.NullMarked;
