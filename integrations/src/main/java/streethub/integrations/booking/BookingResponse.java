package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.booking.BookingStatus;
import streethub.integrations.casework.TimelineStep;

@Schema(description = "A booking, for its holder and the venue's staff.")
record BookingResponse(
        String number,
        @Schema(description = "Id of the unit.") String unit,
        String unitName,
        @Schema(description = "Id of the venue.") String venue,
        String venueName,
        OffsetDateTime from,
        OffsetDateTime to,
        BookingStatus status,
        @Schema(nullable = true) @Nullable String purpose,
        @Schema(nullable = true) @Nullable Integer headCount,
        @Schema(description = "How the holder is called.") String holderName,

        @Schema(description = "The rule that decided, or asks for a decision.", nullable = true) @Nullable String rule,

        @Schema(description = "What a person wrote on refusing or cancelling.", nullable = true) @Nullable String reason,

        @Schema(description = "Until when the slot is held without being confirmed.", nullable = true) @Nullable OffsetDateTime holdUntil,

        OffsetDateTime createdAt,

        @Schema(description = "Grows with each change.") int sequence,

        @Schema(description = "The enterprise it is for.", nullable = true) @Nullable String organisationName,

        @Schema(description = "On which it was approved.", nullable = true) @Nullable String conditions,

        @Schema(description = "Ids of the photos of its papers, see GET /bookings/{number}/papers/{photo}.")
        List<String> papers,

        List<TimelineStep> timeline) {}
