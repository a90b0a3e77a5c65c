package streethub.ui.booking;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.util.List;
import streethub.booking.LotteryDraws;
import streethub.booking.PublishedDraw;
import streethub.shared.Texts;
import streethub.ui.shell.HubLayout;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** The draws in public: each slot that is given by lot, when it is drawn, and afterwards the seed and the order. */
@Route(value = "draws", layout = HubLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/book.css")
final class DrawsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient LotteryDraws draws;
    private final transient DrawFacts facts;
    private final transient SlotWords slots;
    private final transient TimeWords times;
    private final transient Words words;
    private final Div list = new Div();

    DrawsView(LotteryDraws draws, DrawFacts facts, SlotWords slots, TimeWords times, Texts texts) {
        this.draws = draws;
        this.facts = facts;
        this.slots = slots;
        this.times = times;
        this.words = new Words(texts, getLocale());
        addClassName("book");
        list.addClassName("book-list");
        add(
                BookTop.below(words, "book", "book.title"),
                new H1(words.get("book.draws")),
                new Paragraph(words.get("book.draws.lead")),
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.removeAll();
        List<PublishedDraw> latest = draws.latest();
        latest.forEach(draw -> list.add(entry(draw)));
        if (latest.isEmpty()) {
            list.add(new Paragraph(words.get("book.draws.none")));
        }
    }

    /** Folded; what one draw says is read when somebody opens it. */
    private Details entry(PublishedDraw draw) {
        Span where = new Span(draw.venueName() + " · " + draw.unitName());
        where.addClassName("book-strong");
        Instant drawn = draw.drawnAt();
        Span state = new Span(
                drawn == null
                        ? "○ " + words.get("book.draws.coming", times.of(words.locale(), draw.drawAt()))
                        : "● " + words.get("book.draws.drawn", times.of(words.locale(), drawn)));
        state.addClassName(drawn == null ? "hub-second" : "hub-normal");
        Div summary = new Div(where, new Span(slots.span(words, draw.from(), draw.until())), state);
        summary.addClassName("book-card");
        Details entry = new Details(summary);
        entry.addClassNames("hub-card", "book-draw");
        entry.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                entry.removeAll();
                entry.add(facts.of(words, draws.of(draw.unit(), draw.from())));
            }
        });
        return entry;
    }

    @Override
    public String getPageTitle() {
        return words.get("book.draws") + " · " + words.get("web.site");
    }
}
