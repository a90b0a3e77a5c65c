package streethub.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import streethub.booking.BookingView;
import streethub.booking.Slot;
import streethub.booking.SlotState;
import streethub.booking.UnitView;
import streethub.booking.VenueView;
import streethub.booking.Venues;
import streethub.identity.CurrentActor;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.LiveBookings;
import streethub.ui.shell.HubLayout;
import streethub.ui.web.Words;

/** A venue's day for residents: what is free at a glance, a press to choose, one button to go on. No account is needed. */
@Route(value = "book/:venue", layout = HubLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/book.css")
final class DayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Venues venues;
    private final transient OwnBookings own;
    private final transient DrawFacts draws;
    private final transient QuietTimes quiet;
    private final transient CurrentActor current;
    private final transient SlotWords times;
    private final transient Words words;
    private final Div place = new Div();
    private final Div bar = new Div();
    private transient @Nullable VenueView venue;
    private transient LocalDate day;
    private transient @Nullable Choice chosen;
    private @Nullable DayGrid grid;
    private transient List<Slot> slots = List.of();

    DayView(
            Venues venues,
            OwnBookings own,
            DrawFacts draws,
            QuietTimes quiet,
            CurrentActor current,
            SlotWords times,
            Texts texts,
            LiveBookings live) {
        this.venues = venues;
        this.own = own;
        this.draws = draws;
        this.quiet = quiet;
        this.current = current;
        this.times = times;
        this.words = new Words(texts, getLocale());
        this.day = times.today();
        addClassName("book");
        place.addClassName("book-day");
        bar.addClassName("book-bar");
        bar.getElement().setAttribute("role", "status");
        live.tell(this, changed -> {
            VenueView shown = venue;
            if (shown != null && changed.contains(shown.id())) {
                draw(shown);
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        grid = null;
        add(BookTop.below(words, "book", "book.title"));
        QueryParameters query = event.getLocation().getQueryParameters();
        try {
            VenueView found = venues.get(event.getRouteParameters().get("venue").orElse(""));
            venue = found;
            chosen = Choice.of(query, times.now())
                    .filter(choice -> unit(found, choice.unit()) != null)
                    .orElse(null);
            day = DayAddress.day(query, times.today(), false);
            add(new H1(found.name()));
            VenuePhoto.large(words, found).ifPresent(this::add);
            add(about(found));
            quiet.suggest(words, found, slot -> true, slot -> suggested(found, slot))
                    .ifPresent(this::add);
            add(new DayBar(words, times, day, times.today(), to -> new DayAddress(found.id(), to).residents(null)));
            add(place, bar);
            draw(found);
        } catch (Refusal refusal) {
            venue = null;
            add(new H1(words.get("book.title")), new Paragraph(words.texts().get(words.locale(), refusal)));
        }
    }

    private Component about(VenueView of) {
        Div about = new Div(new Paragraph(of.address()));
        about.addClassNames("hub-second", "book-about");
        if (!of.notes().isBlank()) {
            about.add(new Paragraph(of.notes()));
        }
        int ahead = of.units().stream().mapToInt(UnitView::advanceDays).max().orElse(0);
        about.add(new Paragraph(words.get("book.ahead", ahead)));
        return about;
    }

    private void draw(VenueView of) {
        List<Slot> all = venues.slots(of.id(), day);
        slots = all.stream().filter(slot -> slot.until().isAfter(times.now())).toList();
        List<BookingView> mine = own.holding(current.get(), of.id());
        Function<Slot, DayGrid.Cell> cells = slot -> cell(of, slot, own(mine, slot));
        DayGrid drawn = grid;
        if (drawn != null && drawn.shows(slots)) {
            drawn.show(slots, cells);
        } else {
            place.removeAll();
            if (slots.isEmpty()) {
                grid = null;
                place.add(new Paragraph(words.get(all.isEmpty() ? "book.closed" : "book.over")));
            } else {
                DayGrid fresh = new DayGrid(words, times, of.units(), slots, cells, slot -> press(of, slot));
                fresh.mark(quiet.heat(of));
                grid = fresh;
                place.add(fresh);
            }
        }
        drawBar(of);
    }

    private DayGrid.Cell cell(VenueView of, Slot slot, @Nullable BookingView mine) {
        Choice choice = chosen;
        boolean pressed = choice != null && choice.covers(slot);
        if (mine != null) {
            return new DayGrid.Cell("★", words.get("book.slot.mine"), "day-mine", true, false);
        }
        if (pressed) {
            String key = slot.state() == SlotState.FREE ? "book.slot.chosen" : "booking.slot." + slot.state();
            return new DayGrid.Cell("✔", words.get(key), "day-chosen", true, true);
        }
        if (isByLot(of, slot)) {
            return new DayGrid.Cell("◇", words.get("booking.mode.LOTTERY"), "day-free", true, false);
        }
        return new DayGrid.Cell(
                DayGrid.shape(slot.state()),
                words.get("booking.slot." + slot.state()),
                style(slot.state()),
                slot.state() == SlotState.FREE || slot.state() == SlotState.TAKEN,
                false);
    }

    /** Whether requests for the slot are collected still, so that being quick wins nothing. */
    private boolean isByLot(VenueView of, Slot slot) {
        UnitView unit = unit(of, slot.unit());
        return slot.state() == SlotState.FREE && unit != null && draws.collects(unit, slot.from(), slot.until());
    }

    private static String style(SlotState state) {
        return switch (state) {
            case FREE -> "day-free";
            case TAKEN -> "day-taken";
            case CLOSED, BLOCKED -> "day-closed";
        };
    }

    private static @Nullable BookingView own(List<BookingView> mine, Slot slot) {
        return mine.stream()
                .filter(booking -> new Choice(booking.unit(), booking.from(), booking.until()).covers(slot))
                .findFirst()
                .orElse(null);
    }

    /** One's own leads to its page; of others, only single ones can be waited for. */
    private void press(VenueView of, Slot slot) {
        BookingView mine = own(own.holding(current.get(), of.id()), slot);
        if (mine != null) {
            UI.getCurrent().navigate("my-bookings/" + mine.number());
            return;
        }
        Choice before = chosen;
        UnitView unit = unit(of, slot.unit());
        boolean longer = before != null && unit != null && slot.state() == SlotState.FREE && isFree(before);
        if (before != null && unit != null && (longer || before.equals(Choice.of(slot)))) {
            chosen = before.press(unit, slot);
        } else {
            chosen = Choice.of(slot);
        }
        UI.getCurrent().getPage().getHistory().replaceState(null, new DayAddress(of.id(), day).residents(chosen));
        draw(of);
    }

    private static void suggested(VenueView of, Slot slot) {
        String[] address = new DayAddress(of.id(), SlotWords.dayOf(slot.from()))
                .residents(Choice.of(slot))
                .split("\\?", 2);
        UI.getCurrent().navigate(address[0], QueryParameters.fromString(address[1]));
    }

    private boolean isFree(Choice choice) {
        return slots.stream().filter(choice::covers).allMatch(slot -> slot.state() == SlotState.FREE);
    }

    private void drawBar(VenueView of) {
        bar.removeAll();
        Choice choice = chosen;
        UnitView unit = choice == null ? null : unit(of, choice.unit());
        if (choice == null || unit == null) {
            bar.add(new Span(words.get("book.choose")));
            return;
        }
        boolean free = isFree(choice);
        Span what = new Span(words.get(free ? "book.chosen" : "book.chosen.taken", unit.name()));
        Span when = new Span(
                times.near(words, SlotWords.dayOf(choice.from())) + " " + times.times(choice.from(), choice.until()));
        Div said = new Div(what, when);
        said.addClassName("book-strong");
        boolean lot = slots.stream().anyMatch(slot -> choice.covers(slot) && isByLot(of, slot));
        String key = lot ? "book.go.lot" : free ? "book.go" : "book.go.taken";
        Button go = new Button(words.get(key), click -> go(of, choice));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClassName("book-go");
        bar.add(said, go);
    }

    /** Whoever has to log in first loads the page anew, which leads back to it afterwards. */
    private void go(VenueView of, Choice choice) {
        String page = "book/" + of.id() + "/confirm";
        QueryParameters query = QueryParameters.simple(choice.parameters());
        if (current.get().isAnonymous()) {
            UI.getCurrent().getPage().setLocation("/" + page + "?" + query.getQueryString());
        } else {
            UI.getCurrent().navigate(page, query);
        }
    }

    static @Nullable UnitView unit(VenueView of, String id) {
        return of.units().stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String getPageTitle() {
        VenueView shown = venue;
        return (shown == null ? words.get("book.title") : shown.name()) + " · " + words.get("web.site");
    }
}
