package streethub.ui.booking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import streethub.booking.HeatLevel;
import streethub.booking.Levelling;
import streethub.booking.Slot;
import streethub.booking.UnitView;
import streethub.booking.VenueHeat;
import streethub.booking.VenueView;
import streethub.ui.web.Words;

/** Leads residents to a venue's quiet hours: how crowded its times have been, and what is free in the quiet ones. */
@Service
class QuietTimes {

    private static final int MOST = 3;

    private final Levelling levelling;
    private final SlotWords times;

    QuietTimes(Levelling levelling, SlotWords times) {
        this.levelling = levelling;
        this.times = times;
    }

    VenueHeat heat(VenueView venue) {
        return levelling.heat(venue.id());
    }

    /** A few quiet times of the week, each a button; none where there is none. */
    Optional<Div> suggest(Words words, VenueView venue, Predicate<Slot> wanted, Consumer<Slot> press) {
        Set<Instant> told = new HashSet<>();
        List<Slot> quiet = levelling.quiet(venue.id()).stream()
                .filter(wanted)
                .filter(slot -> told.add(slot.from()))
                .limit(MOST)
                .toList();
        if (quiet.isEmpty()) {
            return Optional.empty();
        }
        Div line = new Div(new Span(words.get("book.quiet")));
        line.addClassName("book-quiet");
        for (Slot slot : quiet) {
            UnitView unit = DayView.unit(venue, slot.unit());
            if (unit != null) {
                String when = times.near(words, SlotWords.dayOf(slot.from())) + " "
                        + times.times(slot.from(), slot.until()) + " " + unit.name();
                line.add(new Button(DayGrid.heatShape(HeatLevel.QUIET) + " " + when, click -> press.accept(slot)));
            }
        }
        return Optional.of(line);
    }
}
