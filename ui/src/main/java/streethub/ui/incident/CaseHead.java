package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.grid.GridUnit;
import streethub.incident.Contact;
import streethub.incident.IncidentSource;
import streethub.incident.IncidentSummary;
import streethub.incident.IncidentView;
import streethub.incident.Urgency;
import streethub.ui.camera.NearbyCameras;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.UrgencySign;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** The top of a case's page: what it is, where, how urgent, by when, why it is here, and what was reported. */
@Service
class CaseHead {

    private final CaseTopic topics;
    private final NearbyCameras cameras;
    private final DueWords dues;
    private final TimeWords times;

    CaseHead(CaseTopic topics, NearbyCameras cameras, DueWords dues, TimeWords times) {
        this.topics = topics;
        this.cameras = cameras;
        this.dues = dues;
        this.times = times;
    }

    Component draw(Words words, IncidentView view) {
        Div head = new Div(line(words, view.summary()), title(words, view), path(view));
        head.addClassName("case-head");
        String rule = view.routedBy();
        if (rule != null) {
            Span label = new Span(words.get("desk.whyMe"));
            label.addClassName("case-label");
            Paragraph why = new Paragraph(label, new Span(words.get(rule)));
            why.addClassName("case-why");
            head.add(why);
        }
        if (view.summary().source() != IncidentSource.SENSOR) {
            Paragraph description = new Paragraph(view.description());
            description.addClassName("case-words");
            head.add(description);
        }
        head.add(facts(words, view));
        return head;
    }

    private Component line(Words words, IncidentSummary summary) {
        Span number = new Span(summary.number());
        number.addClassName("hub-second");
        Span status = new Span(words.get("incident.status." + summary.status()));
        status.addClassName("case-status");
        Div line = new Div(number, status);
        line.addClassName("case-line");
        Urgency urgency = summary.urgency();
        if (urgency != null) {
            UrgencySign sign = UrgencySign.of(urgency);
            Span mark = new Span(sign.shape() + " " + words.get("incident.urgency." + urgency));
            mark.addClassNames(sign.styleName(), "case-strong");
            line.add(mark);
        }
        Instant due = summary.dueAt();
        if (due != null) {
            DueWords.Due told = dues.of(words.locale(), summary.filedAt(), due);
            Span by = new Span(told.text());
            by.addClassName(told.styleName());
            by.setTitle(times.exactly(due));
            line.add(by);
        }
        return line;
    }

    private static Component title(Words words, IncidentView view) {
        return new H1(words.get(view.summary().subject()));
    }

    private static Component path(IncidentView view) {
        Paragraph path = new Paragraph(
                view.gridUnits().reversed().stream().map(GridUnit::name).collect(Collectors.joining(" › ")));
        path.addClassName("case-path");
        return path;
    }

    private Component facts(Words words, IncidentView view) {
        IncidentSummary summary = view.summary();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("case-facts");
        fact(facts, words.get("desk.address"), view.address());
        fact(
                facts,
                words.get("desk.filed"),
                words.get("incident.source." + summary.source()) + " · " + dues.ago(words.locale(), summary.filedAt()));
        String device = view.deviceName();
        if (device != null) {
            facts.add(
                    new DescriptionList.Term(words.get("desk.device")),
                    new DescriptionList.Description(new Anchor("devices/" + summary.device(), device)));
        }
        fact(facts, words.get("desk.measured"), summary.source() == IncidentSource.SENSOR ? view.description() : null);
        fact(
                facts,
                words.get("desk.repeats"),
                summary.repeats() == 0 ? null : words.get("desk.times", summary.repeats()));
        fact(facts, words.get("desk.receipt"), view.receiptNumber());
        if (summary.outcome() != null) {
            fact(facts, words.get("desk.outcome"), words.get("incident.outcome." + summary.outcome()));
        }
        Contact contact = view.contact();
        if (contact != null) {
            fact(
                    facts,
                    words.get("desk.contact"),
                    Stream.of(contact.name(), contact.phone())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" ")));
        }
        if (view.rating() != null) {
            fact(facts, words.get("desk.rating"), words.get("incident.rating." + view.rating()));
        }
        topics.draw(summary.number())
                .ifPresent(link -> facts.add(
                        new DescriptionList.Term(words.get("desk.topic")), new DescriptionList.Description(link)));
        cameras.draw(words, summary.point(), summary.number())
                .ifPresent(links -> facts.add(
                        new DescriptionList.Term(words.get("desk.cameras.near")),
                        new DescriptionList.Description(links)));
        String other = view.duplicateOf();
        if (other != null) {
            facts.add(
                    new DescriptionList.Term(words.get("desk.duplicateOf")),
                    new DescriptionList.Description(new Anchor("cases/" + other, other)));
        }
        return facts;
    }

    private static void fact(DescriptionList facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
        }
    }
}
