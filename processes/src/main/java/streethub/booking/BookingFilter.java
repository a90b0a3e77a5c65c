package streethub.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which bookings staff want to see; what is null does not filter. They overlap {@code from} … {@code until}. */
public record BookingFilter(
        @Nullable String venue,
        @Nullable BookingStatus status,
        @Nullable Instant from,
        @Nullable Instant until) {}
