package streethub.booking;

import java.util.Optional;
import org.springframework.stereotype.Component;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** Who may see a booking and move it: its holder, and staff of the venue by role × grid subtree. */
@Component
class BookingAccess {

    private final BookingRepository bookings;
    private final VenueTable venues;

    BookingAccess(BookingRepository bookings, VenueTable venues) {
        this.bookings = bookings;
        this.venues = venues;
    }

    void requireAccount(Actor actor) {
        if (actor.isAnonymous()) {
            throw Refusal.forbidden("booking.account.needed");
        }
    }

    void requireManager(Actor actor, VenueView venue) {
        if (!actor.mayAs(Role.VENUE_MANAGER, venue.gridUnit())) {
            throw Refusal.forbidden("booking.managerOnly");
        }
    }

    /** Whether the actor looks after the venues at that place, or answers for them. */
    static boolean isStaffOf(Actor actor, GridCode place) {
        return actor.mayAs(Role.VENUE_MANAGER, place)
                || actor.mayAs(Role.SECRETARY, place)
                || actor.mayAs(Role.ADMIN, place);
    }

    private GridCode placeOf(Booking booking) {
        return venues.find(booking.venue()).orElseThrow().gridUnit();
    }

    private Booking visible(Actor actor, String number) {
        return bookings.lock(number)
                .filter(booking -> booking.isHeldBy(actor) || isStaffOf(actor, placeOf(booking)))
                .orElseThrow(() -> Refusal.notFound("booking.unknown", number));
    }

    Optional<Booking> find(Actor actor, String number) {
        return bookings.findById(number)
                .filter(booking -> booking.isHeldBy(actor) || isStaffOf(actor, placeOf(booking)));
    }

    Booking readable(Actor actor, String number) {
        return find(actor, number).orElseThrow(() -> Refusal.notFound("booking.unknown", number));
    }

    Booking forHolder(Actor actor, String number) {
        Booking booking = visible(actor, number);
        if (!booking.isHeldBy(actor)) {
            throw Refusal.forbidden("booking.holderOnly");
        }
        return booking;
    }

    Booking forManager(Actor actor, String number) {
        Booking booking = visible(actor, number);
        if (!actor.mayAs(Role.VENUE_MANAGER, placeOf(booking))) {
            throw Refusal.forbidden("booking.managerOnly");
        }
        return booking;
    }

    Booking forHolderOrManager(Actor actor, String number) {
        Booking booking = visible(actor, number);
        if (!booking.isHeldBy(actor) && !actor.mayAs(Role.VENUE_MANAGER, placeOf(booking))) {
            throw Refusal.forbidden("booking.managerOnly");
        }
        return booking;
    }

    Booking forApprover(Actor actor, String number) {
        Booking booking = visible(actor, number);
        GridCode place = placeOf(booking);
        if (!actor.mayAs(Role.VENUE_MANAGER, place) && !actor.mayAs(Role.SECRETARY, place)) {
            throw Refusal.forbidden("booking.managerOnly");
        }
        return booking;
    }
}
