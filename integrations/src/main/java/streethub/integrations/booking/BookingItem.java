package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import streethub.booking.BookingStatus;
import streethub.booking.BookingView;
import streethub.integrations.web.ApiTime;

@Schema(description = "A booking in a list.")
record BookingItem(
        String number,
        @Schema(description = "Id of the unit.") String unit,
        @Schema(description = "Id of the venue.") String venue,
        OffsetDateTime from,
        OffsetDateTime to,
        BookingStatus status,
        @Schema(nullable = true) @Nullable String purpose,
        @Schema(nullable = true) @Nullable Integer headCount) {

    static BookingItem of(BookingView booking) {
        return new BookingItem(
                booking.number(),
                booking.unit(),
                booking.venue(),
                ApiTime.of(booking.from()),
                ApiTime.of(booking.until()),
                booking.status(),
                booking.purpose(),
                booking.headCount());
    }
}
