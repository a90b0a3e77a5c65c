package streethub.booking;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import streethub.casework.CaseTimeline;
import streethub.casework.engine.Processes;
import streethub.identity.Actor;

/** Takes a booking to another time or unit: it lets go of what it had and takes the other in one transaction. */
@Component
class BookingMoves {

    private final BookingRepository bookings;
    private final VenueTable venues;
    private final SlotPlan plan;
    private final Occupancies occupancies;
    private final Alternatives alternatives;
    private final BookingTurns turns;
    private final CaseTimeline timeline;
    private final Processes processes;

    BookingMoves(
            BookingRepository bookings,
            VenueTable venues,
            SlotPlan plan,
            Occupancies occupancies,
            Alternatives alternatives,
            BookingTurns turns,
            CaseTimeline timeline,
            Processes processes) {
        this.bookings = bookings;
        this.venues = venues;
        this.plan = plan;
        this.occupancies = occupancies;
        this.alternatives = alternatives;
        this.turns = turns;
        this.timeline = timeline;
        this.processes = processes;
    }

    /** Moves the booking; false where the other time is taken, and then it has what it had. */
    boolean move(Actor actor, Booking booking, VenueView venue, UnitView unit, SlotPlan.Span to, @Nullable String why) {
        UnitView before = venues.find(booking.venue()).orElseThrow().unit(booking.unit());
        occupancies.lock(booking.venue(), venue.id());
        occupancies.release(booking.number());
        if (occupancies.claim(booking.number(), unit, to.from(), to.until())) {
            settle(actor, booking, venue, unit, to, why);
            return true;
        }
        if (!occupancies.claim(booking.number(), before, booking.startsAt(), booking.endsAt())) {
            throw new IllegalStateException("somebody took what " + booking.number() + " had not yet let go of");
        }
        return false;
    }

    /** Moves a booking whose time is blocked to what is free at its venue and most like it; false where nothing is. */
    boolean moveAway(Actor actor, Booking booking, VenueView venue, String why) {
        int heads = booking.headCount() == null ? 1 : booking.headCount();
        for (Slot slot : alternatives.all(venue, venue.unit(booking.unit()), booking.time())) {
            UnitView unit = venue.unit(slot.unit());
            SlotPlan.Span to = new SlotPlan.Span(slot.from(), slot.until());
            if (unit.mode() != BookingMode.LOTTERY
                    && unit.capacity() >= heads
                    && occupancies.claim(booking.number(), unit, to.from(), to.until())) {
                settle(actor, booking, venue, unit, to, why);
                return true;
            }
        }
        return false;
    }

    private void settle(
            Actor actor, Booking booking, VenueView venue, UnitView unit, SlotPlan.Span to, @Nullable String why) {
        VenueView oldVenue = venues.find(booking.venue()).orElseThrow();
        UnitView oldUnit = oldVenue.unit(booking.unit());
        SlotPlan.Span old = booking.time();
        // What the manager moves is as good as approved; a holder's new time is a new request.
        boolean stands = booking.status() == BookingStatus.CONFIRMED && !booking.isHeldBy(actor);
        booking.move(unit, to, stands);
        timeline.record(booking.number(), BookingStep.MOVED, actor, why, null, words(oldUnit, old), words(unit, to));
        bookings.flush();
        processes.correlate(BookingApprovalProcess.WITHDRAWN, booking.number(), new HashMap<>());
        if (stands) {
            turns.expectVisit(booking);
        } else {
            turns.request(booking, unit, plan.slotsIn(venue, unit, to));
        }
        turns.tell(booking);
        turns.offerFreed(oldVenue, oldUnit, old, booking.holder());
        turns.tell(oldVenue);
    }

    private static String words(UnitView unit, SlotPlan.Span time) {
        return unit.name() + " " + SlotPlan.words(time.from());
    }
}
