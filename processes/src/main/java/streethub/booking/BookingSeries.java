package streethub.booking;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/** Books the same slot week by week for groups: each week by the same rules, and each for itself. */
@Service
public class BookingSeries {

    /** The most weeks that are asked for at once. */
    public static final int MOST_WEEKS = 12;

    private final Bookings bookings;
    private final BookingReading reading;
    private final BookingRepository repository;

    BookingSeries(Bookings bookings, BookingReading reading, BookingRepository repository) {
        this.bookings = bookings;
        this.reading = reading;
        this.repository = repository;
    }

    /**
     * Asks for the slot of the wish and for the same in the weeks after it. What is taken or not allowed in one week
     * keeps nothing from the others.
     *
     * @param weeks 1 to 12
     * @throws Refusal where the wish itself is no good, whatever the week
     */
    public SeriesAnswer book(Actor actor, BookingWish wish, int weeks) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw Refusal.invalid("weeks", "booking.series.weeks", MOST_WEEKS);
        }
        SlotPlan.Span first = BookingInput.span(wish.from(), wish.until());
        String series = UUID.randomUUID().toString();
        List<SeriesAnswer.Week> answers = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            Period later = Period.ofWeeks(week);
            BookingWish then = wish.at(after(first.from(), later), after(first.until(), later));
            answers.add(book(actor, then, series, week == 0));
        }
        return new SeriesAnswer(series, answers);
    }

    private static Instant after(Instant instant, Period period) {
        return instant.atZone(SlotPlan.ZONE).plus(period).toInstant();
    }

    private SeriesAnswer.Week book(Actor actor, BookingWish wish, String series, boolean first) {
        Instant from = BookingInput.required(wish.from(), "from");
        Instant until = BookingInput.required(wish.until(), "to");
        try {
            return switch (bookings.book(actor, wish, series)) {
                case BookingAnswer.Booked booked ->
                    new SeriesAnswer.Week(from, until, booked.booking(), List.of(), null);
                case BookingAnswer.Taken taken -> new SeriesAnswer.Week(from, until, null, taken.alternatives(), null);
            };
        } catch (Refusal refusal) {
            if (isAboutTheWeek(refusal, first)) {
                return new SeriesAnswer.Week(from, until, null, List.of(), refusal);
            }
            throw refusal;
        }
    }

    /** A later week may fall on a day on which the venue is closed; the first one says what is wrong with the wish. */
    private static boolean isAboutTheWeek(Refusal refusal, boolean first) {
        return switch (refusal.kind()) {
            case AGAINST_BYLAW, CONFLICT -> true;
            case INVALID -> !first;
            default -> false;
        };
    }

    /** Cancels what of the series can still be cancelled, by its holder or, with a reason, the venue's manager. */
    public List<BookingView> cancelRest(Actor actor, String series, @Nullable String reason) {
        List<Booking> all = repository.findBySeriesOrderByStartsAt(series);
        if (all.isEmpty()) {
            throw Refusal.notFound("booking.series.unknown", series);
        }
        reading.find(actor, all.getFirst().number());
        List<BookingView> cancelled = new ArrayList<>();
        for (Booking booking : all) {
            if (booking.status().isLive()) {
                cancel(actor, booking, reason).ifPresent(cancelled::add);
            }
        }
        return cancelled;
    }

    private Optional<BookingView> cancel(Actor actor, Booking booking, @Nullable String reason) {
        try {
            return Optional.of(bookings.cancel(actor, booking.number(), reason));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.CONFLICT) {
                // It has begun, or is over since; the others can go.
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
