package streethub.ui.venue;

import java.util.List;
import java.util.Set;
import streethub.booking.BookingVerb;
import streethub.booking.BookingView;
import streethub.booking.UnitView;
import streethub.booking.VenueView;
import streethub.casework.OpenTask;

/** A booking as its venue's staff have it before them: with the venue, what waits, and what they may do with it. */
record BookingAtDesk(BookingView booking, VenueView venue, List<OpenTask> tasks, Set<BookingVerb> verbs) {

    UnitView unit() {
        return venue.units().stream()
                .filter(unit -> unit.id().equals(booking.unit()))
                .findFirst()
                .orElseThrow();
    }

    /** Tells whether the tasks are still the same and in the same hands. */
    List<String> hands() {
        return tasks.stream().map(task -> task.id() + " " + task.assignee()).toList();
    }
}
