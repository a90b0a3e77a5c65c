package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import streethub.booking.BookingWish;
import streethub.integrations.web.Query;

@Schema(description = "What somebody wants to book: unit, from and to as a slot gives them, or several in a row.")
record BookingRequest(
        @Schema(description = "Id of the unit.", requiredMode = RequiredMode.REQUIRED) @Nullable String unit,

        @Schema(type = "string", format = "date-time", requiredMode = RequiredMode.REQUIRED) @Nullable String from,

        @Schema(type = "string", format = "date-time", requiredMode = RequiredMode.REQUIRED) @Nullable String to,

        @Schema(description = "As typed, never interpreted; at most 500 characters.", nullable = true) @Nullable String purpose,

        @Schema(description = "How many come; 1 where nothing is said.", minimum = "1", nullable = true) @Nullable Integer headCount,

        @Schema(description = "Whether to queue where the slot is taken.", defaultValue = "false", nullable = true)
        @Nullable Boolean waitlist) {

    BookingWish toWish() {
        return new BookingWish(
                Query.text("unit", unit),
                Query.instant("from", from),
                Query.instant("to", to),
                purpose,
                headCount,
                Boolean.TRUE.equals(waitlist));
    }
}
