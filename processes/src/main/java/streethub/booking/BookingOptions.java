package streethub.booking;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.OpenTask;
import streethub.casework.engine.Tasks;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** What pages can offer for a booking as it stands now; {@link Bookings} checks it all again. */
@Service
@Transactional(readOnly = true)
public class BookingOptions {

    private final BookingAccess access;
    private final VenueTable venues;
    private final Alternatives alternatives;
    private final BookingClock clock;
    private final HandBacks handBacks;
    private final Tasks tasks;

    BookingOptions(
            BookingAccess access,
            VenueTable venues,
            Alternatives alternatives,
            BookingClock clock,
            HandBacks handBacks,
            Tasks tasks) {
        this.access = access;
        this.venues = venues;
        this.alternatives = alternatives;
        this.clock = clock;
        this.handBacks = handBacks;
        this.tasks = tasks;
    }

    /** The verbs that would not be refused to the actor now. */
    public Set<BookingVerb> verbs(Actor actor, String number) {
        Booking booking = access.readable(actor, number);
        VenueView venue = venues.find(booking.venue()).orElseThrow();
        boolean holder = booking.isHeldBy(actor);
        boolean manager = actor.mayAs(Role.VENUE_MANAGER, venue.gridUnit());
        Set<BookingVerb> verbs = EnumSet.noneOf(BookingVerb.class);
        if (holder && booking.status() == BookingStatus.OFFERED) {
            verbs.add(BookingVerb.ACCEPT);
        }
        boolean toCome = clock.now().isBefore(booking.endsAt());
        if (booking.status().isLive() && toCome && (holder ? isInTime(venue, booking) : manager)) {
            verbs.add(BookingVerb.CANCEL);
        }
        if ((holder || manager) && isDue(booking)) {
            verbs.add(BookingVerb.CHECK_IN);
        }
        if (manager && booking.status() == BookingStatus.NO_SHOW) {
            verbs.add(BookingVerb.FORGIVE);
        }
        if (manager && handBacks.isDue(booking)) {
            verbs.add(BookingVerb.HAND_BACK);
        }
        return verbs;
    }

    private boolean isInTime(VenueView venue, Booking booking) {
        return booking.status() != BookingStatus.CONFIRMED
                || clock.now().isBefore(clock.cancelUntil(venue.unit(booking.unit()), booking));
    }

    private boolean isDue(Booking booking) {
        return booking.status() == BookingStatus.CONFIRMED
                && !clock.now().isBefore(clock.checkInFrom(booking))
                && clock.now().isBefore(booking.endsAt());
    }

    /** The tasks that wait in a booking, for those who look after its venue; none for its holder. */
    public List<OpenTask> tasks(Actor actor, String number) {
        Booking booking = access.readable(actor, number);
        GridCode place = venues.find(booking.venue()).orElseThrow().gridUnit();
        return BookingAccess.isStaffOf(actor, place) ? tasks.open(number) : List.of();
    }

    /** What is free where that time of that unit is not, the most alike first. */
    public List<Slot> alternatives(String unitId, Instant from, Instant until) {
        VenueView venue = venues.ofUnit(unitId).orElseThrow(() -> Refusal.notFound("booking.unit.unknown", unitId));
        return alternatives.to(venue, venue.unit(unitId), new SlotPlan.Span(from, until));
    }
}
