package streethub.ui.alarm;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import streethub.alarm.AlarmRule;
import streethub.alarm.Assignee;
import streethub.alarm.FacilityRule;
import streethub.ui.desk.UrgencySign;
import streethub.ui.web.Words;

/** A rule on a card: what it says, what must hold for how long, and how urgent that is. */
final class RuleCard extends Div {

    private static final long serialVersionUID = 1L;

    private final Div terms = new Div();

    /** A rule as it stands for one facility. */
    static RuleCard of(Words words, AssigneeFields.People people, FacilityRule one) {
        RuleCard card = new RuleCard(words, people, one.rule());
        Span force = new Span(words.get("desk.rules.force." + one.force()));
        force.addClassName(one.force() == FacilityRule.Force.HOLDS ? "case-strong" : "hub-second");
        card.terms.addComponentAsFirst(force);
        card.setClassName("rule-off", one.force() != FacilityRule.Force.HOLDS);
        return card;
    }

    RuleCard(Words words, AssigneeFields.People people, AlarmRule rule) {
        addClassNames("hub-card", "letter", "rule-card");
        UrgencySign sign = UrgencySign.of(rule.urgency());
        Span urgency = new Span(sign.shape() + " " + words.get("incident.urgency." + rule.urgency()));
        urgency.addClassName(sign.styleName());
        Span kind = new Span(words.get("incident.alarm." + rule.kind()));
        kind.addClassName("case-strong");
        Div line = new Div(urgency, kind, new Span(rule.words(words.locale())));
        line.addClassName("case-line");
        Code condition = new Code(rule.condition());
        terms.add(condition);
        terms.addClassName("case-line");
        terms(words, people, rule).forEach(term -> {
            Span span = new Span(term);
            span.addClassName("hub-second");
            terms.add(span);
        });
        add(line, terms);
        if (!rule.enabled()) {
            addClassName("rule-off");
        }
    }

    private static List<String> terms(Words words, AssigneeFields.People people, AlarmRule rule) {
        List<String> terms = new ArrayList<>();
        String device = rule.device();
        if (device != null) {
            terms.add(words.get("desk.rules.only", device));
        }
        if (!rule.holds().isZero()) {
            terms.add(words.get("desk.rules.holds", span(words, rule.holds())));
        }
        if (!rule.repeat().isZero()) {
            terms.add(words.get("desk.rules.repeat", span(words, rule.repeat())));
        }
        Duration later = rule.later();
        if (later != null) {
            terms.add(words.get(
                    "desk.rules.later", span(words, later), words.get("incident.urgency." + rule.laterUrgency())));
        }
        Assignee whose = rule.assignee();
        if (whose != null) {
            terms.add(AssigneeFields.words(words, people, whose));
        }
        if (!rule.enabled()) {
            terms.add(words.get("desk.rules.off"));
        }
        terms.add(rule.code());
        return terms;
    }

    static String span(Words words, Duration span) {
        return span.toMinutes() % 60 == 0
                ? words.get("desk.rules.hours", span.toHours())
                : words.get("desk.rules.minutes", span.toMinutes());
    }
}
