package streethub.ui.device;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import streethub.alarm.AlarmRules;
import streethub.alarm.FacilityRule;
import streethub.device.DeviceView;
import streethub.identity.CurrentActor;
import streethub.ui.web.Words;

/** The rules of alarms that hold for one facility: its own, and those of its family that they do not replace. */
@Service
class RuleLines {

    private final AlarmRules rules;
    private final CurrentActor current;

    RuleLines(AlarmRules rules, CurrentActor current) {
        this.rules = rules;
        this.current = current;
    }

    Component draw(Words words, DeviceView device) {
        List<FacilityRule> holding = rules.of(current.get(), device.family(), device.id()).stream()
                .filter(one -> one.force() == FacilityRule.Force.HOLDS)
                .toList();
        UnorderedList lines = new UnorderedList();
        lines.addClassName("facility-lines");
        holding.forEach(one -> {
            Span whose = new Span(words.get(one.isOwn() ? "desk.rules.own" : "desk.rules.family"));
            whose.addClassName("hub-second");
            lines.add(new ListItem(new Span(one.rule().words(words.locale())), whose));
        });
        Anchor all = new Anchor(
                "alarms/rules?"
                        + QueryParameters.simple(Map.of("device", device.id())).getQueryString(),
                words.get("desk.rules.ofFacility"));
        Div more = new Div(all);
        more.addClassName("facility-verbs");
        return new Div(
                new H2(words.get("desk.alarms.rules")),
                holding.isEmpty() ? DeviceCases.second(words.get("desk.rules.nothing")) : lines,
                more);
    }
}
