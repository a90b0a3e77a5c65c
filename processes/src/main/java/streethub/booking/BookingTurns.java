package streethub.booking;

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
    private final Processes processes;
    private final CaseTimeline timeline;
    private final ApplicationEventPublisher events;

    BookingTurns(
            BookingRepository bookings,
            VenueTable venues,
            Occupancies occupancies,
            BookingClock clock,
            Processes processes,
            CaseTimeline timeline,
            ApplicationEventPublisher events) {
        this.bookings = bookings;
        this.venues = venues;
        this.occupancies = occupancies;
        this.clock = clock;
        this.processes = processes;
        this.timeline = timeline;
        this.events = events;
    }

    /** The slot is the holder's; where one has to check in, the clock for that begins. */
    void confirm(Booking booking, @Nullable String rule) {
        booking.confirm(rule);
        timeline.record(booking.number(), BookingStep.CONFIRMED, Actor.system(), null, booking.rule());
        tell(booking);
        if (unitOf(booking).checkIn()) {
            bookings.flush();
            processes.start(
                    BookingVisitProcess.KEY,
                    booking.number(),
                    BookingVisitProcess.RELEASE_AT.put(new HashMap<>(), clock.release(booking)));
        }
    }

    /**
     * Lets go of the booking's slot and offers it to those who wait for it, strictly in the order in which they came:
     * never to whoever has just let it go.
     */
    void free(Booking booking) {
        bookings.flush();
        occupancies.release(booking.number());
        tell(booking);
        VenueView venue = venues.find(booking.venue()).orElseThrow();
        List<String> atoms = venue.unit(booking.unit()).atoms();
        List<String> units = venue.units().stream()
                .filter(unit -> unit.atoms().stream().anyMatch(atoms::contains))
                .map(UnitView::id)
                .toList();
        for (Booking waiting : bookings.lockWaiting(units, booking.startsAt(), booking.endsAt())) {
            if (!waiting.holder().equals(booking.holder())) {
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

    private UnitView unitOf(Booking booking) {
        return venues.find(booking.venue()).orElseThrow().unit(booking.unit());
    }
}
