package streethub.ui.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import streethub.device.DeviceView;
import streethub.grid.Grids;
import streethub.incident.IncidentSummary;
import streethub.incident.Urgency;
import streethub.ui.desk.DeviceSign;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.UrgencySign;
import streethub.ui.web.Words;

/** What a person reads on touching a marker: what it is, how it stands, and the way to all of it. */
@Service
class ChosenCard {

    private final Grids grids;
    private final DueWords dues;

    ChosenCard(Grids grids, DueWords dues) {
        this.grids = grids;
        this.dues = dues;
    }

    Component of(Words words, IncidentSummary one) {
        Span state = new Span(words.get("incident.status." + one.status()));
        Anchor open = new Anchor("cases/" + one.number(), words.get("ground.openCase"));
        return card(words.get(one.subject()), one.place(), List.of(urgency(words, one), due(words, one), state), open);
    }

    Component of(Words words, DeviceView device) {
        Span state = DeviceSign.of(words, device.state(), device.stale());
        state.addClassName("case-strong");
        Instant seen = device.heard();
        Span last = new Span(
                seen == null
                        ? words.get("ground.neverSeen")
                        : words.get("ground.seen", dues.ago(words.locale(), seen)));
        last.addClassName("hub-second");
        Anchor open = new Anchor("devices/" + device.id(), words.get("ground.openDevice"));
        return card(device.name(), grids.words(device.gridUnit()), List.of(state, last), open);
    }

    /** One line of the list: the same as its card in short. */
    Component line(Words words, IncidentSummary one, MapAddress address) {
        Anchor line =
                new Anchor("map?" + address.choosing(Ground.id(one)).query().getQueryString());
        Span title = new Span(words.get(one.subject()));
        title.addClassName("case-strong");
        Span place = new Span(one.place());
        place.addClassNames("hub-second", "hub-small");
        line.add(urgency(words, one), title, due(words, one), place);
        return line;
    }

    private static Component card(String title, String place, List<Span> facts, Anchor way) {
        Paragraph where = new Paragraph(place);
        where.addClassName("hub-second");
        Div line = new Div();
        facts.forEach(line::add);
        line.addClassName("case-line");
        way.addClassName("ground-open");
        Div card = new Div(new H2(title), where, line, way);
        card.addClassNames("hub-card", "ground-card");
        return card;
    }

    private static Span urgency(Words words, IncidentSummary one) {
        Urgency urgency = one.urgency();
        if (urgency == null) {
            return new Span(words.get("incident.status." + one.status()));
        }
        UrgencySign sign = UrgencySign.of(urgency);
        Span shown = new Span(sign.shape() + " " + words.get("incident.urgency." + urgency));
        shown.addClassName(sign.styleName());
        return shown;
    }

    private Span due(Words words, IncidentSummary one) {
        Instant due = one.dueAt();
        if (due == null) {
            return new Span();
        }
        DueWords.Due told = dues.of(words.locale(), one.filedAt(), due);
        Span shown = new Span(told.text());
        shown.addClassName(told.styleName());
        return shown;
    }
}
