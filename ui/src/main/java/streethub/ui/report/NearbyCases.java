package streethub.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import streethub.incident.NearbyIncident;
import streethub.ui.web.Words;

/** What is open near the place already, so that a person may say "me too" instead of reporting it again. */
final class NearbyCases extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Reporting reporting;
    private final transient Words words;
    private final transient Consumer<String> join;

    NearbyCases(Reporting reporting, Words words, Consumer<String> join) {
        this.reporting = reporting;
        this.words = words;
        this.join = join;
        addClassName("report-nearby");
    }

    void show(List<NearbyIncident> cases) {
        removeAll();
        setVisible(!cases.isEmpty());
        if (!cases.isEmpty()) {
            add(new H2(words.get("report.nearby", cases.size())));
            cases.forEach(found -> add(card(found)));
        }
    }

    private Div card(NearbyIncident found) {
        Span subject = new Span(words.get(found.subject()));
        subject.addClassName("report-subject");
        Span where = new Span(words.get("report.nearby.where", reporting.since(words.locale(), found), found.metres()));
        where.addClassName("hub-second");
        Button joining = new Button(words.get("report.nearby.join"), click -> join.accept(found.number()));
        joining.setDisableOnClick(true);
        joining.setAriaLabel(words.get("report.nearby.join.this", words.get(found.subject()), found.number()));
        Div card = new Div(new Div(subject, where), joining);
        card.addClassNames("hub-card", "report-case");
        return card;
    }
}
