package streethub.booking;

import static streethub.booking.BookingInput.required;
import static streethub.booking.BookingInput.span;
import static streethub.booking.BookingInput.words;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/** Closes units of a venue for a time or for good, and opens them again: the work of the venue's manager. */
@Service
@Transactional
public class VenueBlocks {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final VenueTable venues;
    private final BlockTable blocks;
    private final BookingRepository bookings;
    private final Occupancies occupancies;
    private final BookingMoves moves;
    private final BookingTurns turns;
    private final BookingAccess access;
    private final BookingClock clock;

    VenueBlocks(
            VenueTable venues,
            BlockTable blocks,
            BookingRepository bookings,
            Occupancies occupancies,
            BookingMoves moves,
            BookingTurns turns,
            BookingAccess access,
            BookingClock clock) {
        this.venues = venues;
        this.blocks = blocks;
        this.bookings = bookings;
        this.occupancies = occupancies;
        this.moves = moves;
        this.turns = turns;
        this.access = access;
        this.clock = clock;
    }

    /** Blocks the unit and all it is the sum of; bookings that stand there keep, move or lose their time as told. */
    public VenueBlock block(
            Actor actor,
            String unitId,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String reason,
            OnConflict onConflict) {
        VenueView venue = managed(actor, unitId);
        UnitView unit = venue.unit(unitId);
        SlotPlan.Span time = span(from, until);
        if (!time.until().isAfter(clock.now())) {
            throw Refusal.invalid("to", "booking.time.past");
        }
        if (Duration.between(time.from(), time.until()).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("to", "booking.block.tooLong", LONGEST.toDays());
        }
        String why = required(words(reason, "reason"), "reason");
        List<Booking> standing = standing(unit, time);
        if (!standing.isEmpty() && onConflict == OnConflict.REFUSE) {
            throw Refusal.conflict("booking.block.bookings", unit.name(), standing.size());
        }
        occupancies.lock(venue.id());
        if (!occupancies
                .bookingsIn(unit, time.from(), time.until())
                .equals(standing.stream().map(Booking::number).toList())) {
            throw Refusal.conflict("booking.block.taken", unit.name());
        }
        standing.forEach(booking -> occupancies.release(booking.number()));
        VenueBlock block = blocks.insert(actor, unit.id(), time, why, clock.now());
        if (!occupancies.block(block.id(), unit, time.from(), time.until())) {
            throw Refusal.conflict("booking.block.taken", unit.name());
        }
        for (Booking booking : standing) {
            if (onConflict == OnConflict.CANCEL || booking.status() == BookingStatus.OFFERED) {
                turns.cancel(actor, booking, why);
            } else if (!moves.moveAway(actor, booking, venue, why)) {
                throw Refusal.conflict("booking.block.noRoom", booking.number());
            }
        }
        turns.tell(venue);
        return block;
    }

    /** The bookings of that time, locked; whoever is there already cannot be sent away. */
    private List<Booking> standing(UnitView unit, SlotPlan.Span time) {
        List<Booking> standing = occupancies.bookingsIn(unit, time.from(), time.until()).stream()
                .map(number -> bookings.lock(number).orElseThrow())
                .toList();
        standing.stream()
                .filter(booking -> booking.status() == BookingStatus.CHECKED_IN)
                .findFirst()
                .ifPresent(booking -> {
                    throw Refusal.conflict("booking.block.inUse", booking.number());
                });
        return standing;
    }

    /** Opens what was blocked; whoever waits for that time gets an offer. */
    public void lift(Actor actor, long id) {
        VenueBlock block = blocks.find(id).orElseThrow(() -> Refusal.notFound("booking.block.unknown", id));
        VenueView venue = managed(actor, block.unit());
        occupancies.lock(venue.id());
        if (!blocks.delete(id)) {
            throw Refusal.notFound("booking.block.unknown", id);
        }
        turns.offerFreed(venue, venue.unit(block.unit()), new SlotPlan.Span(block.from(), block.until()), null);
        turns.tell(venue);
    }

    /** What is blocked of a venue between the two times, with the reasons; for those who look after it. */
    @Transactional(readOnly = true)
    public List<VenueBlock> list(Actor actor, String venueId, @Nullable Instant from, @Nullable Instant until) {
        VenueView venue = venues.find(venueId).orElseThrow(() -> Refusal.notFound("booking.venue.unknown", venueId));
        if (!BookingAccess.isStaffOf(actor, venue.gridUnit())) {
            throw Refusal.forbidden("booking.managerOnly");
        }
        return blocks.between(venue.units().stream().map(UnitView::id).toList(), span(from, until));
    }

    /** Takes the unit out of service or back into it; what is booked stands. */
    public void setInService(Actor actor, String unitId, boolean inService) {
        VenueView venue = managed(actor, unitId);
        venues.setInService(unitId, inService);
        if (inService) {
            occupancies.lock(venue.id());
            VenueView now = venues.find(venue.id()).orElseThrow();
            turns.offerFreed(
                    now,
                    now.unit(unitId),
                    new SlotPlan.Span(clock.now(), clock.now().plus(LONGEST)),
                    null);
        }
        turns.tell(venue);
    }

    private VenueView managed(Actor actor, String unitId) {
        VenueView venue = venues.ofUnit(unitId).orElseThrow(() -> Refusal.notFound("booking.unit.unknown", unitId));
        access.requireManager(actor, venue);
        return venue;
    }
}
