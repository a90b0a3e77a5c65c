package streethub.ui.venue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.booking.BookingFilter;
import streethub.booking.BookingReading;
import streethub.booking.BookingStatus;
import streethub.booking.BookingView;
import streethub.booking.Slot;
import streethub.booking.SlotState;
import streethub.booking.UnitView;
import streethub.booking.VenueView;
import streethub.booking.Venues;
import streethub.identity.CurrentActor;
import streethub.shared.CursorPage;
import streethub.ui.booking.DayGrid;
import streethub.ui.booking.SlotWords;
import streethub.ui.booking.StatusSign;
import streethub.ui.desk.CaseTabs;
import streethub.ui.web.Words;

/** A venue's day for its staff: units × times with the names of who has them; a booking opens by a press. */
@Service
class DayPlan {

    private static final Set<BookingStatus> HOLDING =
            EnumSet.of(BookingStatus.PENDING, BookingStatus.CONFIRMED, BookingStatus.OFFERED, BookingStatus.CHECKED_IN);

    private final Venues venues;
    private final BookingReading reading;
    private final CurrentActor current;
    private final SlotWords times;

    DayPlan(Venues venues, BookingReading reading, CurrentActor current, SlotWords times) {
        this.venues = venues;
        this.reading = reading;
        this.current = current;
        this.times = times;
    }

    /** The day of a booking, which is marked in it. */
    Component draw(Words words, BookingAtDesk desk) {
        BookingView booking = desk.booking();
        return draw(words, desk.venue(), SlotWords.dayOf(booking.from()), booking);
    }

    /** That day of the venue. */
    Component draw(Words words, VenueView venue, LocalDate day, @Nullable BookingView marked) {
        List<Slot> slots = venues.slots(venue.id(), day);
        if (slots.isEmpty()) {
            return CaseTabs.nothing(words.get("book.closed"));
        }
        List<BookingView> bookings = bookings(venue, day);
        return new DayGrid(
                words,
                times,
                venue.units(),
                slots,
                slot -> cell(words, slot, on(venue, slot, bookings), marked),
                slot -> {
                    BookingView booking = on(venue, slot, bookings);
                    if (booking != null) {
                        UI.getCurrent().navigate("venues/bookings/" + booking.number());
                    }
                });
    }

    private List<BookingView> bookings(VenueView venue, LocalDate day) {
        Instant from = day.atStartOfDay(SlotWords.ZONE).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(SlotWords.ZONE).toInstant();
        return reading
                .list(current.get(), new BookingFilter(venue.id(), null, from, until), null, CursorPage.MAX_LIMIT)
                .items()
                .stream()
                .filter(booking -> HOLDING.contains(booking.status()))
                .toList();
    }

    private static @Nullable BookingView on(VenueView venue, Slot slot, List<BookingView> bookings) {
        List<String> atoms = atoms(venue, slot.unit());
        return bookings.stream()
                .filter(booking ->
                        booking.from().isBefore(slot.until()) && slot.from().isBefore(booking.until()))
                .filter(booking -> !Collections.disjoint(atoms, atoms(venue, booking.unit())))
                .findFirst()
                .orElse(null);
    }

    private static List<String> atoms(VenueView venue, String unit) {
        return venue.units().stream()
                .filter(it -> it.id().equals(unit))
                .map(UnitView::atoms)
                .findFirst()
                .orElse(List.of());
    }

    private static DayGrid.Cell cell(
            Words words, Slot slot, @Nullable BookingView booking, @Nullable BookingView marked) {
        boolean open = booking != null && marked != null && marked.number().equals(booking.number());
        if (booking == null || !booking.unit().equals(slot.unit())) {
            // A room that is the sum of others is taken by whoever has one of them.
            SlotState state = booking == null ? slot.state() : SlotState.TAKEN;
            String style = state == SlotState.FREE ? "day-quiet" : "day-taken";
            return new DayGrid.Cell(
                    DayGrid.shape(state), words.get("booking.slot." + state), style, booking != null, false);
        }
        return new DayGrid.Cell(
                StatusSign.shape(booking.status()),
                booking.holderName(),
                StatusSign.styleName(booking.status()) + "-cell",
                true,
                open);
    }
}
