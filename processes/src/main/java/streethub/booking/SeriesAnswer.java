package streethub.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.shared.Refusal;

/**
 * What comes of a wish for the same slot week by week.
 *
 * @param series id by which the rest can be cancelled at once
 */
public record SeriesAnswer(String series, List<Week> weeks) {

    public SeriesAnswer {
        weeks = List.copyOf(weeks);
    }

    /**
     * One week: it has a booking, or the reason why not.
     *
     * @param booking null where there is none
     * @param alternatives what is free where the slot is taken; else empty
     * @param refusal what does not allow it; null where it is booked or taken
     */
    public record Week(
            Instant from,
            Instant until,
            @Nullable BookingView booking,
            List<Slot> alternatives,
            @Nullable Refusal refusal) {

        public Week {
            alternatives = List.copyOf(alternatives);
        }
    }
}
