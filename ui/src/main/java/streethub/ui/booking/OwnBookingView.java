package streethub.ui.booking;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import streethub.booking.BookingReading;
import streethub.booking.BookingView;
import streethub.identity.CurrentActor;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.LiveBookings;
import streethub.ui.shell.HubLayout;
import streethub.ui.web.Words;

/** One of one's own bookings, and the end of booking it: the number in large type, where it stands, what happens next. */
@Route(value = "my-bookings/:number", layout = HubLayout.class)
@PermitAll
@StyleSheet("context://assets/book.css")
final class OwnBookingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient BookingReading reading;
    private final transient OwnBookings own;
    private final transient OwnActivity activity;
    private final transient OwnSeries series;
    private final transient CurrentActor current;
    private final transient SlotWords times;
    private final transient Words words;
    private String number = "";

    OwnBookingView(
            BookingReading reading,
            OwnBookings own,
            OwnActivity activity,
            OwnSeries series,
            CurrentActor current,
            SlotWords times,
            Texts texts,
            LiveBookings live) {
        this.reading = reading;
        this.own = own;
        this.activity = activity;
        this.series = series;
        this.current = current;
        this.times = times;
        this.words = new Words(texts, getLocale());
        addClassName("book");
        live.tell(this, changed -> {
            if (changed.contains(number)) {
                show();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("");
        show();
    }

    private void show() {
        removeAll();
        add(BookTop.ofOne(words));
        try {
            show(reading.find(current.get(), number));
        } catch (Refusal refusal) {
            add(new H1(words.get("book.mine")), new Paragraph(words.texts().get(words.locale(), refusal)));
        }
    }

    private void show(BookingView booking) {
        Span label = new Span(words.get("book.number"));
        label.addClassName("hub-second");
        Span large = new Span(booking.number());
        large.addClassName("book-large");
        Paragraph what = new Paragraph(booking.venueName() + " · " + booking.unitName());
        Paragraph when = new Paragraph(times.span(words, booking.from(), booking.until()));
        when.addClassName("book-strong");
        Div card = new Div(label, large, new StatusSign(words, booking), what, when);
        card.addClassNames("hub-card", "book-receipt");
        add(new H1(own.title(words, booking)), card, own.next(words, booking), own.actions(words, booking, this::show));
        series.cancelRest(words, booking, this::show).ifPresent(button -> {
            Div rest = new Div(button);
            rest.addClassName("book-buttons");
            add(rest);
        });
        activity.draw(words, booking).forEach(this::add);
        if (booking.status().isLive()
                && times.now().isBefore(booking.until())
                && booking.holder().equals(current.get().username())) {
            Anchor file = new Anchor(BookingFileController.address(booking.number()), words.get("book.file"));
            file.setRouterIgnore(true);
            add(file);
        }
        own.draw(words, booking).ifPresent(this::add);
    }

    @Override
    public String getPageTitle() {
        return words.get("book.number") + " " + number;
    }
}
