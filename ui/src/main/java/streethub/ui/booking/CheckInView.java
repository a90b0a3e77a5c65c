package streethub.ui.booking;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import streethub.booking.BookingView;
import streethub.booking.Bookings;
import streethub.identity.CurrentActor;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.shell.HubLayout;
import streethub.ui.web.Words;

/** Where the sign at a unit's door leads: whoever opens it has come, and their booking there is checked in. */
@Route(value = "check-in/:unit", layout = HubLayout.class)
@PermitAll
@StyleSheet("context://assets/book.css")
final class CheckInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Bookings bookings;
    private final transient CurrentActor current;
    private final transient SlotWords times;
    private final transient Words words;

    CheckInView(Bookings bookings, CurrentActor current, SlotWords times, Texts texts) {
        this.bookings = bookings;
        this.current = current;
        this.times = times;
        this.words = new Words(texts, getLocale());
        addClassName("book");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(BookTop.first(words));
        String unit = event.getRouteParameters().get("unit").orElse("");
        try {
            BookingView booking = bookings.checkInAt(current.get(), unit);
            Paragraph what = new Paragraph(booking.venueName() + " · " + booking.unitName());
            Paragraph when = new Paragraph(times.span(words, booking.from(), booking.until()));
            when.addClassName("book-strong");
            Div card = new Div(new StatusSign(words, booking), what, when);
            card.addClassNames("hub-card", "book-receipt");
            add(new H1(words.get("book.checkIn.welcome")), card);
        } catch (Refusal refusal) {
            Paragraph why = new Paragraph(words.texts().get(words.locale(), refusal));
            why.addClassName("book-problem");
            why.getElement().setAttribute("role", "alert");
            Anchor mine = new Anchor("my-bookings", words.get("book.mine"));
            mine.addClassName("book-link");
            add(new H1(words.get("book.checkIn.not")), why, mine);
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("book.checkIn") + " · " + words.get("web.site");
    }
}
