package streethub.ui.alarm;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import streethub.alarm.AlarmKind;
import streethub.ui.web.Words;

/** A kind of alarm on a card: what it is called, what it becomes, and what recovery and closing do. */
final class KindCard extends Div {

    private static final long serialVersionUID = 1L;

    private final Div line = new Div();

    KindCard(Words words, AlarmKind kind) {
        addClassNames("hub-card", "letter", "rule-card");
        Span name = new Span(kind.name(words.locale()));
        name.addClassName("case-strong");
        line.add(name, second(kind.code()));
        line.addClassName("case-line");
        String department = kind.department();
        String terms = Stream.of(
                        words.get("desk.kinds.effect." + kind.effect()),
                        words.get("incident.kind." + kind.caseKind()),
                        words.get("desk.kinds.recovery." + kind.recovery()),
                        words.get("desk.kinds.standing." + kind.standing()),
                        department == null
                                ? words.get("desk.kinds.department.none")
                                : words.get("desk.kinds.department.to", words.get("incident.department." + department)),
                        words.get(kind.shipped() ? "desk.profiles.shipped" : "desk.profiles.own"))
                .collect(Collectors.joining(" · "));
        add(line, new Div(second(terms)));
    }

    /** Adds a way on, at the end of the first line. */
    void lead(Anchor way) {
        line.add(way);
    }

    private static Span second(String text) {
        Span span = new Span(text);
        span.addClassName("hub-second");
        return span;
    }
}
