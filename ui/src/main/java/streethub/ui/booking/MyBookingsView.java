package streethub.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.booking.BanAppeals;
import streethub.booking.BookingReading;
import streethub.booking.BookingStatus;
import streethub.booking.BookingView;
import streethub.booking.CalendarFeeds;
import streethub.identity.CurrentActor;
import streethub.shared.CursorPage;
import streethub.shared.Texts;
import streethub.ui.desk.LiveBookings;
import streethub.ui.shell.HubLayout;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** One's own bookings: those to come, the next first, then the past ones. It follows what becomes of them. */
@Route(value = "my-bookings", layout = HubLayout.class)
@PermitAll
@StyleSheet("context://assets/book.css")
final class MyBookingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient BookingReading reading;
    private final transient OwnBookings own;
    private final transient CurrentActor current;
    private final transient SlotWords times;
    private final transient Words words;
    private final Div lists = new Div();
    private final Button more;
    private transient List<BookingView> read = List.of();
    private @Nullable String next;

    MyBookingsView(
            BookingReading reading,
            OwnBookings own,
            CalendarFeeds feeds,
            BanAppeals appeals,
            CurrentActor current,
            SlotWords times,
            TimeWords moments,
            Texts texts,
            LiveBookings live) {
        this.reading = reading;
        this.own = own;
        this.current = current;
        this.times = times;
        this.words = new Words(texts, getLocale());
        addClassName("book");
        lists.addClassName("book-list");
        more = new Button(words.get("book.earlier"), click -> more());
        Button calendar = new Button(
                words.get("book.calendar"),
                click -> new CalendarDialog(words, () -> feeds.issue(current.get())).open());
        calendar.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Anchor enterprises = new Anchor("enterprises", words.get("book.enterprises"));
        enterprises.addClassName("book-plain");
        add(
                BookTop.own(words),
                new H1(words.get("book.mine")),
                new BanNote(appeals, current, moments, words),
                lists,
                more,
                calendar,
                enterprises);
        live.tell(this, changed -> {
            if (changed.contains(LiveBookings.holder(current.get().username()))) {
                begin();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin();
    }

    /** All that is to come, and past ones to fill the page. */
    private void begin() {
        read = List.of();
        next = null;
        do {
            more();
        } while (next != null && read.getLast().until().isAfter(times.now()));
    }

    private void more() {
        CursorPage<BookingView> page = reading.mine(current.get(), next, PAGE);
        List<BookingView> all = new ArrayList<>(read);
        all.addAll(page.items());
        read = all;
        next = page.next();
        draw();
    }

    private void draw() {
        lists.removeAll();
        List<BookingView> coming = read.stream()
                .filter(this::isComing)
                .sorted(Comparator.comparing(BookingView::from))
                .toList();
        List<BookingView> past =
                read.stream().filter(booking -> !isComing(booking)).toList();
        if (coming.isEmpty()) {
            Anchor book = new Anchor("book", words.get("book.title"));
            book.addClassName("book-link");
            lists.add(new Paragraph(words.get("book.mine.none")), book);
        } else {
            lists.add(new H2(words.get("book.mine.coming")));
            coming.forEach(booking -> lists.add(card(booking, true)));
        }
        if (!past.isEmpty()) {
            lists.add(new H2(words.get("book.mine.past")));
            past.forEach(booking -> lists.add(card(booking, false)));
        }
        more.setVisible(next != null);
    }

    private boolean isComing(BookingView booking) {
        return booking.until().isAfter(times.now())
                && (booking.status().isLive() || booking.status() == BookingStatus.CHECKED_IN);
    }

    private Component card(BookingView booking, boolean coming) {
        Anchor what = new Anchor("my-bookings/" + booking.number(), booking.venueName() + " · " + booking.unitName());
        what.addClassName("book-strong");
        Span when = new Span(times.span(words, booking.from(), booking.until()));
        Span number = new Span(booking.number());
        number.addClassName("hub-second");
        Div card = new Div(new StatusSign(words, booking), what, when, number);
        card.addClassNames("hub-card", "book-card");
        String organisation = booking.organisationName();
        if (organisation != null) {
            card.add(new Span(organisation));
        }
        if (coming) {
            card.add(own.next(words, booking));
        }
        card.add(own.actions(words, booking, this::begin));
        return card;
    }

    @Override
    public String getPageTitle() {
        return words.get("book.mine") + " · " + words.get("web.site");
    }
}
