package streethub.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;

/**
 * What somebody wants.
 *
 * @param unit id of the unit; {@code from} and {@code until} as one of its slots, or several in a row, give them
 * @param purpose what for; may be left out
 * @param headCount how many come; may be left out
 * @param waitlist whether to queue where the slot is taken
 * @param organisation credit code of the enterprise it is for, which has to say purpose and head count; null for none
 * @param papers photos of the enterprise's papers for it, see {@link BookingPapers}
 */
public record BookingWish(
        @Nullable String unit,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String purpose,
        @Nullable Integer headCount,
        boolean waitlist,
        @Nullable String organisation,
        List<PhotoId> papers) {

    public BookingWish {
        papers = List.copyOf(papers);
    }

    /** What a person wants for themselves. */
    public BookingWish(
            @Nullable String unit,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String purpose,
            @Nullable Integer headCount,
            boolean waitlist) {
        this(unit, from, until, purpose, headCount, waitlist, null, List.of());
    }

    /** The same at another time. */
    BookingWish at(Instant from, Instant until) {
        return new BookingWish(unit, from, until, purpose, headCount, waitlist, organisation, papers);
    }
}
