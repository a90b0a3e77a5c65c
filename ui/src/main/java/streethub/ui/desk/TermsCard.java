package streethub.ui.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What an admin sets up, on a card: its name and code, below these its terms, and for the admin a way to change it. */
public final class TermsCard extends Div {

    private static final long serialVersionUID = 1L;

    private final Div line = new Div();

    /** A card without a way on. */
    public TermsCard(String name, String code, List<String> terms) {
        addClassNames("hub-card", "letter", "rule-card");
        Span strong = new Span(name);
        strong.addClassName("case-strong");
        line.add(strong, second(code));
        line.addClassName("case-line");
        add(line, new Div(second(String.join(" · ", terms))));
    }

    /** Adds a way on, at the end of the first line. */
    public void lead(String address, String label) {
        Anchor way = new Anchor(address, label);
        way.addClassName("kind-begin");
        line.add(way);
    }

    private static Span second(String text) {
        Span span = new Span(text);
        span.addClassName("hub-second");
        return span;
    }
}
