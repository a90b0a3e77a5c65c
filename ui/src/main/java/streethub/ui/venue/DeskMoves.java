package streethub.ui.venue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        return holds(desk.booking()) && desk.verbs().contains(BookingVerb.CANCEL);
    }

    private static boolean holds(BookingView booking) {
        return booking.status() == BookingStatus.CONFIRMED
                || (booking.status() == BookingStatus.PENDING && !booking.awaitsDraw());
    }

    /** Whether the venue's manager can move it: it holds a time that is still to come. */
    boolean isMovable(BookingView booking) {
        return holds(booking) && booking.from().isAfter(times.now());
    }

    /** Asks where to and why. */
    void ask(Words words, BookingAtDesk desk, Runnable done) {
        ask(words, desk.venue(), desk.booking(), null, done);
    }

    /** Asks why, and, unless it is that slot, where to. */
    void ask(Words words, VenueView venue, BookingView booking, @Nullable Slot to, Runnable done) {
        new MoveDialog(
                        words,
                        SlotWords.dayOf(to == null ? booking.from() : to.from()),
                        to,
                        day -> free(venue, day),
                        slot -> name(venue, booking, slot),
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
