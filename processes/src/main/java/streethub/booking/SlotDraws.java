package streethub.booking;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import streethub.casework.CaseTimeline;
import streethub.casework.engine.Processes;
import streethub.identity.Actor;

/** Gives the slots of a unit by lot: fast fingers win nothing, and whoever lost before comes first. */
@Component
class SlotDraws {

    private final DrawTable table;
    private final BookingRepository bookings;
    private final VenueTable venues;
    private final Occupancies occupancies;
    private final BookingTurns turns;
    private final BookingClock clock;
    private final CaseTimeline timeline;
    private final Processes processes;

    SlotDraws(
            DrawTable table,
            BookingRepository bookings,
            VenueTable venues,
            Occupancies occupancies,
            BookingTurns turns,
            BookingClock clock,
            CaseTimeline timeline,
            Processes processes) {
        this.table = table;
        this.bookings = bookings;
        this.venues = venues;
        this.occupancies = occupancies;
        this.turns = turns;
        this.clock = clock;
        this.timeline = timeline;
        this.processes = processes;
    }

    /** Whether requests for that slot are collected; where they are, it is not drawn before the transaction ends. */
    boolean collects(UnitView unit, SlotPlan.Span time) {
        // A draw that has been announced takes place even where the unit has come to give out its slots otherwise.
        return table.hold(unit.id(), time.from())
                .map(draw -> draw.drawnAt() == null)
                .orElseGet(() ->
                        unit.mode() == BookingMode.LOTTERY && clock.draw(time).isAfter(clock.now()));
    }

    /** The request takes part in the draw of its slot; with the first one that is announced. */
    void enter(Booking booking, UnitView unit) {
        SlotPlan.Span time = booking.time();
        DrawTable.Row draw = table.hold(unit.id(), time.from()).orElseGet(() -> announce(unit, time));
        table.enter(draw, booking);
        booking.ask(Booking.BY_LOT, draw.drawAt());
        timeline.record(booking.number(), BookingStep.ENTERED, Actor.system(), null, Booking.BY_LOT, draw.commitment());
        bookings.flush();
    }

    private DrawTable.Row announce(UnitView unit, SlotPlan.Span time) {
        Instant at = clock.now().plus(clock.scaled(clock.now(), clock.draw(time)));
        DrawTable.Row draw =
                new DrawTable.Row(unit.id() + "@" + time.from(), unit.id(), time, DrawOrder.newSeed(), at, null);
        if (!table.insert(draw)) {
            return table.hold(unit.id(), time.from()).orElseThrow();
        }
        processes.start(SlotDrawProcess.KEY, draw.id(), SlotDrawProcess.DRAW_AT.put(new HashMap<>(), at));
        return draw;
    }

    /** Draws: the first has the slot, the others are told that they have not; withdrawn requests take no part. */
    void draw(String id) {
        DrawTable.Row draw = table.lock(id);
        VenueView venue = venues.ofUnit(draw.unit()).orElseThrow();
        // Draws of one venue take turns, so that each knows who has lost in the others.
        occupancies.lock(venue.id());
        List<DrawOrder.Lot> lots = table.lots(id).stream()
                .filter(lot -> bookings.lock(lot.booking()).orElseThrow().awaitsDraw())
                .toList();
        List<DrawOrder.Lot> order = DrawOrder.of(draw.seed(), lots);
        table.drawn(id, clock.now());
        if (order.isEmpty()) {
            return;
        }
        boolean open = occupancies.claim(
                order.getFirst().booking(),
                venue.unit(draw.unit()),
                draw.time().from(),
                draw.time().until());
        for (int i = 0; i < order.size(); i++) {
            Booking booking = bookings.findById(order.get(i).booking()).orElseThrow();
            if (open) {
                table.place(order.get(i), i + 1);
            }
            if (open && i == 0) {
                turns.confirm(booking, Booking.BY_LOT);
            } else {
                refuse(booking, open ? Booking.LOST : "booking.rule.L03");
            }
        }
    }

    private void refuse(Booking booking, String rule) {
        booking.refuse(rule, null);
        timeline.record(booking.number(), BookingStep.REFUSED, Actor.system(), null, rule);
        turns.tell(booking);
    }
}
