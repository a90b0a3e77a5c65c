package streethub.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The deadlines of bookings. */
@Component
class BookingClock {

    /** At this share of the time allowed, whoever has to answer is reminded. */
    private static final double REMINDER = 0.8;

    private final BookingSettings settings;
    private final SlotPlan plan;
    private final Clock clock;

    BookingClock(BookingSettings settings, SlotPlan plan, Clock clock) {
        this.settings = settings;
        this.plan = plan;
        this.clock = clock;
    }

    Instant now() {
        // The engine counts in milliseconds; so does whatever is to agree with it.
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** By when the venue's manager answers: counted while the venue is open, and before the booking begins. */
    Instant answer(VenueView venue, Booking booking) {
        Duration time = scaled(settings.booking().answer());
        return earlier(plan.afterOpenTime(venue, now(), time), booking.startsAt());
    }

    /** By when the secretary answers after that; then the slot goes to others. */
    Instant escalated(Booking booking) {
        return earlier(now().plus(scaled(settings.booking().escalated())), booking.startsAt());
    }

    static Instant reminder(Instant from, Instant dueAt) {
        return from.plusMillis(Math.round(Duration.between(from, dueAt).toMillis() * REMINDER));
    }

    /** How long an offer to the waiting list stands: at the longest until the holder could no longer cancel. */
    Instant offer(UnitView unit, Booking booking) {
        return earlier(now().plus(scaled(settings.booking().offer())), cancelUntil(unit, booking));
    }

    Instant cancelUntil(UnitView unit, Booking booking) {
        return booking.startsAt().minus(Duration.ofMinutes(unit.cancelMinutes()));
    }

    /** From when on one can check in. */
    Instant checkInFrom(Booking booking) {
        return booking.startsAt().minus(settings.booking().early());
    }

    /** When a slot goes to others because nobody came. */
    Instant release(Booking booking) {
        return earlier(booking.startsAt().plus(scaled(settings.booking().grace())), booking.endsAt());
    }

    /** Since when a no-show counts. */
    Instant noShowsSince() {
        return now().minus(settings.booking().noShowsForgotten());
    }

    /** By when the secretary should have decided an appeal that is filed now. */
    Instant appeal() {
        return now().plus(scaled(settings.booking().appeal()));
    }

    /** When the requests for a slot are drawn: on the day before it. */
    Instant draw(SlotPlan.Span slot) {
        return LocalDate.ofInstant(slot.from(), SlotPlan.ZONE)
                .minusDays(1)
                .atTime(settings.booking().draw())
                .atZone(SlotPlan.ZONE)
                .toInstant();
    }

    /** The time from one moment to another, as deadlines are scaled. */
    Duration scaled(Instant from, Instant until) {
        return scaled(Duration.between(from, until));
    }

    /** Until when a holder who stays away too often may not book; null where that is over, or never was. */
    @Nullable Instant bannedUntil(NoShows.Tally noShows) {
        Instant last = noShows.last();
        if (last == null || noShows.count() < settings.booking().noShowsToBan()) {
            return null;
        }
        Instant until = last.plus(scaled(settings.booking().ban()));
        return now().isBefore(until) ? until : null;
    }

    private Duration scaled(Duration duration) {
        return Duration.ofMillis(Math.round(duration.toMillis() * settings.deadlineScale()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
