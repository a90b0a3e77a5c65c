package streethub.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its holder and the venue's staff see it.
 *
 * @param holder account of who booked; {@code holderName} how people call them
 * @param rule message key of the rule that decided, or asks for a decision
 * @param reason what a person wrote on refusing or cancelling
 * @param holdUntil until when a slot is held without being confirmed; null where nothing is pending
 * @param sequence grows with each change, as calendars want it
 * @param series id of the series it was booked with; null for most
 * @param organisationName the enterprise it is for; null for a person
 * @param conditions on which it was approved; null for none
 */
public record BookingView(
        String number,
        String venue,
        String venueName,
        String unit,
        String unitName,
        Instant from,
        Instant until,
        String holder,
        String holderName,
        @Nullable String purpose,
        @Nullable Integer headCount,
        BookingStatus status,
        @Nullable String rule,
        @Nullable String reason,
        @Nullable Instant holdUntil,
        Instant createdAt,
        int sequence,
        @Nullable String series,
        @Nullable String organisationName,
        @Nullable String conditions) {

    /** Whether it holds nothing yet and takes part in a draw to come. */
    public boolean awaitsDraw() {
        return status == BookingStatus.PENDING && Booking.BY_LOT.equals(rule);
    }

    /** Whether others have won the draw that it took part in. */
    public boolean lostDraw() {
        return status == BookingStatus.REFUSED && Booking.LOST.equals(rule);
    }
}
