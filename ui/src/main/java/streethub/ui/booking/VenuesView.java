package streethub.ui.booking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import streethub.booking.Slot;
import streethub.booking.SlotState;
import streethub.booking.UnitView;
import streethub.booking.VenueView;
import streethub.booking.Venues;
import streethub.shared.CursorPage;
import streethub.shared.Texts;
import streethub.ui.shell.HubLayout;
import streethub.ui.web.Words;

/** What can be booked: the venues, where they are, and when the next slot is free today or tomorrow. */
@Route(value = "book", layout = HubLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/book.css")
final class VenuesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient Venues venues;
    private final transient SlotWords times;
    private final transient Words words;
    private final Div list = new Div();
    private final Button more;
    private @Nullable String next;

    VenuesView(Venues venues, SlotWords times, Texts texts) {
        this.venues = venues;
        this.times = times;
        this.words = new Words(texts, getLocale());
        addClassName("book");
        list.addClassName("book-list");
        more = new Button(words.get("book.more"), click -> read(next));
        add(BookTop.first(words), new H1(words.get("book.title")), list, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.removeAll();
        read(null);
    }

    private void read(@Nullable String cursor) {
        CursorPage<VenueView> page = venues.page(cursor, PAGE);
        page.items().forEach(venue -> list.add(card(venue)));
        next = page.next();
        more.setVisible(next != null);
        if (list.getComponentCount() == 0) {
            list.add(new Paragraph(words.get("book.none")));
        }
    }

    private Anchor card(VenueView venue) {
        Span place = new Span(venue.address());
        place.addClassName("hub-second");
        Span units =
                new Span(venue.units().stream().map(UnitView::name).collect(Collectors.joining(words.get("book.and"))));
        Span kinds = new Span(venue.units().stream()
                .map(UnitView::mode)
                .distinct()
                .map(mode -> words.get("booking.mode." + mode))
                .collect(Collectors.joining(words.get("book.and"))));
        kinds.addClassName("hub-second");
        Anchor card = new Anchor("book/" + venue.id());
        VenuePhoto.small(words, venue).ifPresent(card::add);
        card.add(new H2(venue.name()), place, units, kinds, next(venue));
        card.addClassNames("hub-card", "book-venue");
        return card;
    }

    private Span next(VenueView venue) {
        LocalDate today = times.today();
        Optional<Slot> free = Stream.of(today, today.plusDays(1))
                .flatMap(day -> venues.slots(venue.id(), day).stream()
                        .filter(slot -> slot.state() == SlotState.FREE)
                        .min(Comparator.comparing(Slot::from))
                        .stream())
                .findFirst();
        Span next = new Span(free.map(slot -> "○ "
                        + words.get(
                                "book.next", times.near(words, SlotWords.dayOf(slot.from())), times.time(slot.from())))
                .orElseGet(() -> "▒ " + words.get("book.next.none")));
        next.addClassNames("book-strong", free.isPresent() ? "hub-normal" : "hub-offline");
        return next;
    }

    @Override
    public String getPageTitle() {
        return words.get("book.title") + " · " + words.get("web.site");
    }
}
