package streethub.ui.venue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import streethub.booking.BookingAnswer;
import streethub.booking.BookingStatus;
import streethub.booking.BookingVerb;
import streethub.booking.BookingView;
import streethub.booking.Bookings;
import streethub.booking.Slot;
import streethub.booking.SlotState;
import streethub.booking.UnitView;
import streethub.booking.VenueView;
import streethub.booking.Venues;
import streethub.identity.CurrentActor;
import streethub.ui.booking.SlotWords;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Moving a booking to another time or unit of its venue, from its page at the desk. */
@Service
class DeskMoves {

    private final Bookings bookings;
    private final Venues venues;
    private final CurrentActor current;
    private final SlotWords times;

    DeskMoves(Bookings bookings, Venues venues, CurrentActor current, SlotWords times) {
        this.bookings = bookings;
        this.venues = venues;
        this.current = current;
        this.times = times;
    }

    /** Whether it holds a time that the actor may change; one that waits for a draw holds none. */
    static boolean allowed(BookingAtDesk desk) {
        BookingView booking = desk.booking();
        boolean holds = booking.status() == BookingStatus.CONFIRMED
                || (booking.status() == BookingStatus.PENDING && !booking.awaitsDraw());
        return holds && desk.verbs().contains(BookingVerb.CANCEL);
    }

    /** Asks where to and why. */
    void ask(Words words, BookingAtDesk desk, Runnable done) {
        BookingView booking = desk.booking();
        new MoveDialog(
                        words,
                        SlotWords.dayOf(booking.from()),
                        day -> free(desk.venue(), day),
                        slot -> name(desk.venue(), booking, slot),
                        (slot, reason) -> move(words, booking, slot, reason, done))
                .open();
    }

    private List<Slot> free(VenueView venue, LocalDate day) {
        return day.isBefore(times.today())
                ? List.of()
                : venues.slots(venue.id(), day).stream()
                        .filter(slot -> slot.state() == SlotState.FREE)
                        .toList();
    }

    private String name(VenueView venue, BookingView booking, Slot slot) {
        String unit = venue.units().stream()
                .filter(it -> it.id().equals(slot.unit()))
                .map(UnitView::name)
                .findFirst()
                .orElse("");
        return unit + " " + times.times(slot.from(), slot.from().plus(length(booking)));
    }

    private static Duration length(BookingView booking) {
        return Duration.between(booking.from(), booking.until());
    }

    private boolean move(Words words, BookingView booking, Slot to, String reason, Runnable done) {
        boolean[] taken = {false};
        boolean answered = Notices.attempt(words, () -> {
            BookingAnswer answer = bookings.move(
                    current.get(),
                    booking.number(),
                    to.unit(),
                    to.from(),
                    to.from().plus(length(booking)),
                    reason);
            taken[0] = answer instanceof BookingAnswer.Taken;
        });
        if (taken[0]) {
            Notices.refused(words, words.get("desk.booking.move.taken"));
            return false;
        }
        if (answered) {
            Notices.done(words.get("desk.booking.move.done", booking.number()));
            done.run();
        }
        return answered;
    }
}
