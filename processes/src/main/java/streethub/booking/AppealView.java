package streethub.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;

/**
 * Somebody's word against being kept from booking.
 *
 * @param gridUnit where the venue stands at which they last did not come; its secretary decides
 * @param words why they should be let book again
 * @param noShows how many counted against them when they appealed
 * @param reason why it was decided so; null before, and where nothing was said
 */
public record AppealView(
        String number,
        String holder,
        String holderName,
        GridCode gridUnit,
        String words,
        int noShows,
        AppealStatus status,
        Instant filedAt,
        @Nullable String reason) {}
