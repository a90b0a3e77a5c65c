package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.media.Schema;
import streethub.booking.BookingStatus;

@Schema(description = "What whoever books gets at once.")
record BookingReceipt(
        @Schema(example = "B20261125-0042-7") String number,

        @Schema(
                description =
                        "CONFIRMED, PENDING until the venue's manager has answered, or WAITING on the waiting list.")
        BookingStatus status) {}
