package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
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
        @Nullable Boolean waitlist,

        @Schema(
                description = "Unified social credit code of the verified enterprise it is for, for which the caller"
                        + " acts; purpose and headCount are required then.",
                nullable = true)
        @Nullable String organisation,

        @Schema(
                description = "Photos of the enterprise's papers for it, such as a permit or a plan: ids that POST"
                        + " /bookings/papers answered with, at most 5.",
                nullable = true)
        @Nullable List<@Nullable String> papers) {

    BookingWish toWish() {
        return new BookingWish(
                Query.text("unit", unit),
                Query.instant("from", from),
                Query.instant("to", to),
                purpose,
                headCount,
                Boolean.TRUE.equals(waitlist),
                Query.text("organisation", organisation),
                photos());
    }

    private List<PhotoId> photos() {
        return papers == null
                ? List.of()
                : papers.stream()
                        .map(id -> new PhotoId(Objects.requireNonNullElse(id, "")))
                        .toList();
    }
}
