package streethub.ui.alarm;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import streethub.alarm.AlarmKind;
import streethub.alarm.AlarmRule;
import streethub.alarm.AlarmRules;
import streethub.identity.CurrentActor;
import streethub.identity.Role;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.DeviceFamily;
import streethub.sensor.FamilyView;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.StaffLayout;
import streethub.ui.desk.TaskActions;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** The rules by which readings become alarms, of a family or of all; an admin switches, adds and tries them. */
@Route(value = "alarms/rules", layout = StaffLayout.class)
@PermitAll
final class RulesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient AlarmRules rules;
    private final transient DeviceFamilies families;
    private final transient RuleTrials trials;
    private final transient Words words;
    private final Nav tabs = new Nav();
    private final Div list = new Div();
    private final Div below = new Div();
    private transient List<AlarmKind> kinds = List.of();
    private transient @Nullable DeviceFamily family;

    RulesView(CurrentActor current, AlarmRules rules, DeviceFamilies families, RuleTrials trials, Texts texts) {
        this.current = current;
        this.rules = rules;
        this.families = families;
        this.trials = trials;
        this.words = new Words(texts, getLocale());
        addClassNames("letters", "profiles", "rules");
        tabs.addClassName("profiles-list");
        tabs.setAriaLabel(words.get("desk.devices.family"));
        list.addClassName("letters-list");
        Anchor back = new Anchor("alarms", "‹ " + words.get("desk.menu.alarms"));
        back.addClassName("case-back");
        Anchor kindsOfAlarms = new Anchor("alarms/kinds", words.get("desk.kinds"));
        Div aside = new Div(kindsOfAlarms);
        aside.addClassName("devices-aside");
        add(back, new H1(words.get("desk.alarms.rules")), aside, tabs, list, below);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        family = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("family")
                .flatMap(families::find)
                .orElse(null);
        kinds = rules.kinds();
        tabs.removeAll();
        tabs.add(link(null, words.get("desk.devices.family.all")));
        families.list().stream()
                .map(FamilyView::family)
                .forEach(each -> tabs.add(link(each, families.name(words.locale(), each))));
        below.removeAll();
        show();
        if (current.get().isStaff()) {
            below.add(editor(null));
        }
    }

    private Anchor link(@Nullable DeviceFamily each, String name) {
        Anchor link = new Anchor(
                each == null
                        ? "alarms/rules"
                        : "alarms/rules?"
                                + QueryParameters.simple(Map.of("family", each.code()))
                                        .getQueryString(),
                name);
        if (each == null ? family == null : each.equals(family)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private void show() {
        list.removeAll();
        try {
            rules.list(current.get(), family).forEach(rule -> list.add(card(rule)));
        } catch (Refusal refusal) {
            list.add(CaseTabs.nothing(words.texts().get(words.locale(), refusal)));
        }
    }

    private Component card(AlarmRule rule) {
        RuleCard card = new RuleCard(words, rule);
        Div buttons = new Div();
        buttons.addClassName("case-buttons");
        buttons.add(TaskActions.other(words, "desk.rules.copy", () -> {
            below.removeAll();
            below.add(editor(rule));
            below.getElement().callJsFunction("scrollIntoView");
        }));
        if (current.get().has(Role.ADMIN)) {
            String key = rule.enabled() ? "desk.rules.disable" : "desk.rules.enable";
            buttons.add(TaskActions.other(
                    words, key, () -> act(() -> rules.enable(current.get(), rule.code(), !rule.enabled()))));
            if (!rule.shipped()) {
                buttons.add(TaskActions.other(
                        words, "desk.rules.remove", () -> act(() -> rules.remove(current.get(), rule.code()))));
            }
        }
        card.add(buttons);
        return card;
    }

    private void act(Runnable verb) {
        if (Notices.attempt(words, verb)) {
            Notices.done(words.get("desk.rules.done"));
            show();
        }
    }

    private Component editor(@Nullable AlarmRule from) {
        Div results = new Div();
        RuleEditor editor = new RuleEditor(words, families, kinds);
        if (from != null) {
            editor.beginWith(from, kinds);
        }
        editor.on(
                rule -> {
                    results.removeAll();
                    results.add(trials.draw(words, rule, editor.device()));
                },
                current.get().has(Role.ADMIN) ? this::keep : null);
        Button close = TaskActions.other(words, "desk.rules.blank", () -> {
            below.removeAll();
            below.add(editor(null));
        });
        return new Div(editor, results, close);
    }

    private void keep(AlarmRule rule) {
        rules.put(current.get(), rule);
        Notices.done(words.get("desk.rules.done"));
        UI.getCurrent()
                .navigate(
                        "alarms/rules",
                        family == null
                                ? QueryParameters.empty()
                                : QueryParameters.simple(Map.of("family", family.code())));
        show();
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.alarms.rules");
    }
}
