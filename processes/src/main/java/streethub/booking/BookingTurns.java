package streethub.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import streethub.casework.CaseTimeline;
import streethub.casework.engine.Processes;
import streethub.identity.Actor;

/** Whose turn it is: what follows when a booking is confirmed, and who gets a slot that has become free. */
@Component
class BookingTurns {

    private final BookingRepository bookings;
    private final VenueTable venues;
    private final Occupancies occupancies;
    private final BookingClock clock;
    private final NoShows noShows;
    private final Processes processes;
    private final CaseTimeline timeline;
    private final ApplicationEventPublisher events;

    BookingTurns(
            BookingRepository bookings,
            VenueTable venues,
            Occupancies occupancies,
            BookingClock clock,
            NoShows noShows,
            Processes processes,
            CaseTimeline timeline,
            ApplicationEventPublisher events) {
        this.bookings = bookings;
        this.venues = venues;
        this.occupancies = occupancies;
        this.clock = clock;
        this.noShows = noShows;
        this.processes = processes;
        this.timeline = timeline;
        this.events = events;
    }

    /** The by-law decides on what the booking holds: at once, or by asking somebody. */
    void request(Booking booking, UnitView unit, int slots) {
        int minutes =
                (int) Duration.between(booking.startsAt(), booking.endsAt()).toMinutes();
        processes.start(
                BookingApprovalProcess.KEY,
                booking.number(),
                BookingApprovalProcess.requested(
                        unit,
                        booking.organisation() != null,
                        minutes,
                        booking.headCount() == null ? 1 : booking.headCount(),
                        unit.priceFen() * slots,
                        noShows.tally(booking.holder(), clock.noShowsSince()).count()));
    }

    /** The slot is the holder's. */
    void confirm(Booking booking, @Nullable String rule) {
        booking.confirm(rule);
        timeline.record(booking.number(), BookingStep.CONFIRMED, Actor.system(), null, booking.rule());
        tell(booking);
        expectVisit(booking);
    }

    /** Where one has to check in, the clock for that begins. */
    void expectVisit(Booking booking) {
        if (unitOf(booking).checkIn()) {
            bookings.flush();
            processes.start(
                    BookingVisitProcess.KEY,
                    booking.number(),
                    BookingVisitProcess.RELEASE_AT.put(new HashMap<>(), clock.release(booking)));
        }
    }

    /**
     * The booking is off, with whatever was to come of it; whoever waits for its slot gets an offer.
     *
     * @param actor who cancels it, and why
     */
    void cancel(Actor actor, Booking booking, @Nullable String why) {
        boolean holdsNothing = booking.status() == BookingStatus.WAITING || booking.awaitsDraw();
        booking.cancel(why);
        timeline.record(booking.number(), BookingStep.CANCELLED, actor, why, null);
        bookings.flush();
        processes.correlate(BookingApprovalProcess.WITHDRAWN, booking.number(), new HashMap<>());
        if (holdsNothing) {
            tell(booking);
        } else {
            free(booking);
        }
    }

    /** Lets go of the booking's slot and offers it to those who wait for it, never to whoever has just let it go. */
    void free(Booking booking) {
        bookings.flush();
        occupancies.lock(booking.venue());
        occupancies.release(booking.number());
        tell(booking);
        VenueView venue = venues.find(booking.venue()).orElseThrow();
        offerFreed(venue, venue.unit(booking.unit()), booking.time(), booking.holder());
    }

    /**
     * Offers what has become free of a unit to those who wait for it, strictly in the order in which they came. Whoever
     * frees it holds the venue's lock.
     *
     * @param except who has just let it go; null for nobody
     */
    void offerFreed(VenueView venue, UnitView freed, SlotPlan.Span time, @Nullable String except) {
        List<String> units = venue.units().stream()
                .filter(unit -> unit.atoms().stream().anyMatch(freed.atoms()::contains) && venue.isInService(unit))
                .map(UnitView::id)
                .toList();
        for (Booking waiting : bookings.lockWaiting(units, time.from(), time.until())) {
            if (!waiting.holder().equals(except)) {
                offer(venue.unit(waiting.unit()), waiting);
            }
        }
    }

    private void offer(UnitView unit, Booking waiting) {
        Instant lapsesAt = clock.offer(unit, waiting);
        if (!lapsesAt.isAfter(clock.now())
                || !occupancies.claim(waiting.number(), unit, waiting.startsAt(), waiting.endsAt())) {
            return;
        }
        waiting.offer(lapsesAt);
        timeline.record(waiting.number(), BookingStep.OFFERED, Actor.system(), null, "booking.rule.W01");
        tell(waiting);
        bookings.flush();
        processes.correlate(
                WaitingListProcess.OFFERED,
                waiting.number(),
                WaitingListProcess.LAPSES_AT.put(new HashMap<>(), lapsesAt));
    }

    /** Open pages hear of it once it is committed. */
    void tell(Booking booking) {
        events.publishEvent(new BookingChanged(booking.number(), booking.venue(), booking.holder()));
    }

    /** Open pages of the venue hear that something else than a booking has changed. */
    void tell(VenueView venue) {
        events.publishEvent(new BookingChanged("", venue.id(), ""));
    }

    private UnitView unitOf(Booking booking) {
        return venues.find(booking.venue()).orElseThrow().unit(booking.unit());
    }
}
