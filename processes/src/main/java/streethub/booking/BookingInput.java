package streethub.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.shared.Refusal;

/** What people write into the forms of bookings, read and refused with the field it stands in. */
final class BookingInput {

    private static final int MOST_WORDS = 500;

    private BookingInput() {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.invalid(field, "booking.field.missing");
        }
        return value;
    }

    /** The words without the blanks around them; null where there are none. */
    static @Nullable String words(@Nullable String text, String field) {
        return words(text, field, MOST_WORDS);
    }

    /** As {@link #words(String, String)}, of no more than that many characters. */
    static @Nullable String words(@Nullable String text, String field, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > most || text.indexOf('\0') >= 0) {
            throw Refusal.invalid(field, "booking.words.tooLong", most);
        }
        return text.strip();
    }

    /** A whole number that lies between the two. */
    static int between(@Nullable Integer number, String field, int least, int most) {
        int given = required(number, field);
        if (given < least || given > most) {
            throw Refusal.invalid(field, "booking.number.range", least, most);
        }
        return given;
    }

    static int headCount(@Nullable Integer count) {
        if (count != null && count < 1) {
            throw Refusal.invalid("headCount", "booking.headCount");
        }
        return count == null ? 1 : count;
    }

    /** A stretch of time that is still to come. */
    static SlotPlan.Span coming(@Nullable Instant from, @Nullable Instant until, Instant now) {
        SlotPlan.Span span = span(from, until);
        if (!span.from().isAfter(now)) {
            throw Refusal.invalid("from", "booking.time.past");
        }
        return span;
    }

    /** A stretch of time that begins before it ends. */
    static SlotPlan.Span span(@Nullable Instant from, @Nullable Instant until) {
        SlotPlan.Span span = new SlotPlan.Span(required(from, "from"), required(until, "to"));
        if (!span.until().isAfter(span.from())) {
            throw Refusal.invalid("to", "booking.time.reversed");
        }
        return span;
    }
}
