package streethub.ui.venue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.booking.BookingFilter;
import streethub.booking.BookingReading;
import streethub.booking.BookingStatus;
import streethub.booking.BookingView;
import streethub.booking.Slot;
import streethub.booking.SlotState;
import streethub.booking.UnitView;
import streethub.booking.VenueBlock;
import streethub.booking.VenueView;
import streethub.booking.Venues;
import streethub.identity.CurrentActor;
import streethub.shared.CursorPage;
import streethub.ui.booking.DayGrid;
import streethub.ui.booking.SlotWords;
import streethub.ui.booking.StatusSign;
import streethub.ui.desk.CaseTabs;
import streethub.ui.web.Words;

/**
 * A venue's day for its staff: units × times with the names of who has them; a booking opens by a press. Its manager
 * closes what is free and opens what is closed.
 */
@Service
class DayPlan {

    private static final Set<BookingStatus> HOLDING =
            EnumSet.of(BookingStatus.PENDING, BookingStatus.CONFIRMED, BookingStatus.OFFERED, BookingStatus.CHECKED_IN);

    private final Venues venues;
    private final BookingReading reading;
    private final CurrentActor current;
    private final SlotWords times;
    private final DeskBlocks blocks;
    private final DayDrag drag;

    DayPlan(
            Venues venues,
            BookingReading reading,
            CurrentActor current,
            SlotWords times,
            DeskBlocks blocks,
            DayDrag drag) {
        this.venues = venues;
        this.reading = reading;
        this.current = current;
        this.times = times;
        this.blocks = blocks;
        this.drag = drag;
    }

    /** The day of a booking, which is marked in it. */
    Component draw(Words words, BookingAtDesk desk) {
        BookingView booking = desk.booking();
        VenueView venue = desk.venue();
        LocalDate day = SlotWords.dayOf(booking.from());
        List<Slot> slots = venues.slots(venue.id(), day);
        List<BookingView> bookings = bookings(venue, day);
        return grid(
                words,
                venue,
                slots,
                slot -> cell(words, slot, on(venue, slot, bookings), booking),
                slot -> open(on(venue, slot, bookings)));
    }

    /**
     * That day of the venue.
     *
     * @param done called after something has been closed or opened
     */
    Component draw(Words words, VenueView venue, LocalDate day, Runnable done) {
        List<Slot> slots = venues.slots(venue.id(), day);
        List<BookingView> bookings = bookings(venue, day);
        List<VenueBlock> closed = blocks.on(venue, day);
        boolean manager = blocks.allowed(venue);
        Component grid = grid(
                words,
                venue,
                slots,
                slot -> {
                    BookingView booking = on(venue, slot, bookings);
                    return booking == null
                            ? free(words, slot, closed(venue, slot, closed), manager)
                            : cell(words, slot, booking, null);
                },
                slot -> {
                    BookingView booking = on(venue, slot, bookings);
                    VenueBlock block = closed(venue, slot, closed);
                    if (booking != null) {
                        open(booking);
                    } else if (block != null) {
                        blocks.askToLift(words, unit(venue, block.unit()), block, done);
                    } else {
                        blocks.askToBlock(words, unit(venue, slot.unit()), slot, slot, slots, done);
                    }
                });
        Div all = new Div(grid);
        if (manager && grid instanceof DayGrid dayGrid) {
            drag.arm(words, venue, dayGrid, slots, slot -> on(venue, slot, bookings), done);
            all.add(DayDrag.hint(words));
        }
        beside(words, slots, bookings).ifPresent(all::add);
        return all;
    }

    /** What was booked under other hours or slots, and still stands. */
    private Optional<Component> beside(Words words, List<Slot> slots, List<BookingView> bookings) {
        List<BookingView> beside = bookings.stream()
                .filter(booking -> slots.stream()
                        .noneMatch(slot -> slot.unit().equals(booking.unit())
                                && booking.from().isBefore(slot.until())
                                && slot.from().isBefore(booking.until())))
                .toList();
        if (beside.isEmpty()) {
            return Optional.empty();
        }
        Div list = new Div(new Paragraph(words.get("desk.venues.beside")));
        list.addClassName("venue-beside");
        for (BookingView booking : beside) {
            list.add(new Anchor(
                    "venues/bookings/" + booking.number(),
                    booking.unitName() + " " + times.times(booking.from(), booking.until()) + " "
                            + booking.holderName()));
        }
        return Optional.of(list);
    }

    private Component grid(
            Words words,
            VenueView venue,
            List<Slot> slots,
            Function<Slot, DayGrid.Cell> cells,
            Consumer<Slot> pressed) {
        return slots.isEmpty()
                ? CaseTabs.nothing(words.get("book.closed"))
                : new DayGrid(words, times, venue.units(), slots, cells, pressed);
    }

    private static void open(@Nullable BookingView booking) {
        if (booking != null) {
            UI.getCurrent().navigate("venues/bookings/" + booking.number());
        }
    }

    /** What nobody has booked; the manager can press what is free or closed by a manager. */
    private static DayGrid.Cell free(Words words, Slot slot, @Nullable VenueBlock block, boolean manager) {
        if (block != null) {
            return new DayGrid.Cell(
                    DayGrid.shape(SlotState.BLOCKED),
                    words.get("desk.venues.blocked", block.reason()),
                    "day-closed",
                    manager,
                    false);
        }
        boolean free = slot.state() == SlotState.FREE;
        return new DayGrid.Cell(
                DayGrid.shape(slot.state()),
                words.get("booking.slot." + slot.state()),
                free ? "day-quiet" : "day-taken",
                free && manager,
                false);
    }

    private static @Nullable VenueBlock closed(VenueView venue, Slot slot, List<VenueBlock> closed) {
        List<String> atoms = atoms(venue, slot.unit());
        return closed.stream()
                .filter(block ->
                        block.from().isBefore(slot.until()) && slot.from().isBefore(block.until()))
                .filter(block -> !Collections.disjoint(atoms, atoms(venue, block.unit())))
                .findFirst()
                .orElse(null);
    }

    private static UnitView unit(VenueView venue, String id) {
        return venue.units().stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow();
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
        return unit(venue, unit).atoms();
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
