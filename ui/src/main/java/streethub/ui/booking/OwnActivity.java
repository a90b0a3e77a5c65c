package streethub.ui.booking;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.attachment.PhotoId;
import streethub.booking.BookingPapers;
import streethub.booking.BookingView;
import streethub.booking.HandBack;
import streethub.booking.HandBacks;
import streethub.identity.CurrentActor;
import streethub.ui.desk.PhotoViews;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** What a booking is for, as its holder reads it: the activity and its papers, the conditions, how it was given back. */
@Service
class OwnActivity {

    private final BookingPapers papers;
    private final HandBacks handBacks;
    private final PhotoViews views;
    private final CurrentActor current;
    private final TimeWords times;

    OwnActivity(BookingPapers papers, HandBacks handBacks, PhotoViews views, CurrentActor current, TimeWords times) {
        this.papers = papers;
        this.handBacks = handBacks;
        this.views = views;
        this.current = current;
        this.times = times;
    }

    /** The cards there is something to say on, the conditions first. */
    List<Div> draw(Words words, BookingView booking) {
        String number = booking.number();
        List<PhotoId> photos = papers.of(current.get(), number);
        return List.of(
                        conditions(words, booking.conditions()),
                        handBack(words, handBacks.of(current.get(), number).orElse(null)),
                        activity(words, booking, photos))
                .stream()
                .filter(card -> card.getComponentCount() > 0)
                .toList();
    }

    private static Div card() {
        Div card = new Div();
        card.addClassNames("hub-card", "book-card");
        return card;
    }

    private static Div conditions(Words words, @Nullable String conditions) {
        Div card = card();
        if (conditions != null) {
            Paragraph said = new Paragraph(conditions);
            said.addClassName("book-said");
            card.add(new H2(words.get("book.conditions")), said);
        }
        return card;
    }

    private Div handBack(Words words, @Nullable HandBack found) {
        Div card = card();
        if (found != null) {
            Span sign = new Span(
                    found.inOrder() ? "● " + words.get("book.handBack.good") : "▲ " + words.get("book.handBack.bad"));
            sign.addClassNames("book-status", found.inOrder() ? "hub-normal" : "hub-warning");
            Span at = new Span(times.of(words.locale(), found.at()));
            at.addClassName("hub-second");
            card.add(new H2(words.get("book.handBack")), sign, at);
            String said = found.words();
            if (said != null) {
                card.add(new Paragraph(said));
            }
            PhotoId photo = found.photo();
            if (photo != null) {
                card.add(views.draw(List.of(photo), words.get("book.handBack.photo")));
            }
        }
        return card;
    }

    private Div activity(Words words, BookingView booking, List<PhotoId> photos) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("book-facts");
        fact(facts, words.get("book.fact.organisation"), booking.organisationName());
        fact(facts, words.get("book.fact.purpose"), booking.purpose());
        Integer heads = booking.headCount();
        fact(facts, words.get("book.fact.headCount"), heads == null ? null : words.get("book.heads", heads));
        Div card = card();
        if (facts.getComponentCount() > 0) {
            card.add(facts);
        }
        if (!photos.isEmpty()) {
            card.add(new Span(words.get("book.fact.papers")), views.draw(photos, words.get("book.papers.one")));
        }
        return card;
    }

    private static void fact(DescriptionList facts, String name, @Nullable String value) {
        if (value != null) {
            facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
        }
    }
}
