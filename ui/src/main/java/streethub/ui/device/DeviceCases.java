package streethub.ui.device;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.springframework.stereotype.Service;
import streethub.incident.IncidentSummary;
import streethub.incident.Urgency;
import streethub.shared.CursorPage;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.UrgencySign;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** The cases of one facility, the newest first, each a link to its page. */
@Service
class DeviceCases {

    /** As many as one page shows. */
    static final int MOST = 20;

    private final DueWords dues;
    private final TimeWords times;

    DeviceCases(DueWords dues, TimeWords times) {
        this.dues = dues;
        this.times = times;
    }

    Component draw(Words words, CursorPage<IncidentSummary> cases) {
        Div list = new Div();
        list.addClassName("device-cases");
        if (cases.items().isEmpty()) {
            list.add(second(words.get("desk.devices.cases.none")));
        }
        cases.items().forEach(summary -> list.add(line(words, summary)));
        if (cases.next() != null) {
            list.add(second(words.get("desk.devices.cases.more", MOST)));
        }
        return list;
    }

    private Anchor line(Words words, IncidentSummary summary) {
        Anchor line = new Anchor("cases/" + summary.number());
        Urgency urgency = summary.urgency();
        if (urgency != null) {
            UrgencySign sign = UrgencySign.of(urgency);
            Span mark = new Span(sign.shape() + " " + words.get("incident.urgency." + urgency));
            mark.addClassName(sign.styleName());
            line.add(mark);
        }
        Span subject = new Span(words.get(summary.subject()));
        subject.addClassName("case-strong");
        Span filed = new Span(dues.ago(words.locale(), summary.filedAt()));
        filed.setTitle(times.exactly(summary.filedAt()));
        line.add(
                subject, new Span(summary.number()), new Span(words.get("incident.status." + summary.status())), filed);
        return line;
    }

    static Paragraph second(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("hub-second");
        return paragraph;
    }
}
