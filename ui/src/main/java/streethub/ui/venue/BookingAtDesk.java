package streethub.ui.venue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.booking.BookingVerb;
import streethub.booking.BookingView;
import streethub.booking.HandBack;
import streethub.booking.UnitView;
import streethub.booking.VenueView;
import streethub.casework.OpenTask;

/**
 * A booking as its venue's staff have it before them: with the venue, what waits, and what they may do with it.
 *
 * @param papers photos of an enterprise's papers
 * @param handBack how it was given back; null where nobody has looked
 */
record BookingAtDesk(
        BookingView booking,
        VenueView venue,
        List<OpenTask> tasks,
        Set<BookingVerb> verbs,
        List<PhotoId> papers,
        @Nullable HandBack handBack) {

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
