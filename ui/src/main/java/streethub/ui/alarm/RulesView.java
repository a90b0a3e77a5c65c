package streethub.ui.alarm;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.alarm.AlarmKind;
import streethub.alarm.AlarmRule;
import streethub.alarm.AlarmRules;
import streethub.device.DeviceView;
import streethub.device.Devices;
import streethub.identity.CurrentActor;
import streethub.identity.Role;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.DeviceFamily;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.BackLink;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.FacilityField;
import streethub.ui.desk.StaffLayout;
import streethub.ui.desk.TaskActions;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** The rules by which readings become alarms, of a family, of a facility or of all; an admin switches, adds and tries them. */
@Route(value = "alarms/rules", layout = StaffLayout.class)
@PermitAll
final class RulesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient AlarmRules rules;
    private final transient Devices devices;
    private final transient DeviceFamilies families;
    private final transient RuleTrials trials;
    private final transient AssigneeFields.People people;
    private final transient Words words;
    private final FamilyLinks tabs;
    private final Div whose = new Div();
    private final Div list = new Div();
    private final Div below = new Div();
    private transient List<AlarmKind> kinds = List.of();
    private transient @Nullable DeviceFamily family;
    private transient @Nullable DeviceView facility;

    RulesView(
            CurrentActor current,
            AlarmRules rules,
            Devices devices,
            DeviceFamilies families,
            RuleTrials trials,
            AssigneeFields.People people,
            Texts texts) {
        this.current = current;
        this.rules = rules;
        this.devices = devices;
        this.families = families;
        this.trials = trials;
        this.people = people;
        this.words = new Words(texts, getLocale());
        this.tabs = new FamilyLinks(words, families);
        addClassNames("letters", "profiles", "rules");
        list.addClassName("letters-list");
        BackLink back = new BackLink("alarms", words.get("desk.menu.alarms"));
        Anchor kindsOfAlarms = new Anchor("alarms/kinds", words.get("desk.kinds"));
        Div aside = new Div(kindsOfAlarms);
        aside.addClassName("devices-aside");
        add(back, new H1(words.get("desk.alarms.rules")), aside, tabs, whose, list, below);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        family = query.getSingleParameter("family").flatMap(families::find).orElse(null);
        facility = null;
        kinds = rules.kinds();
        whose.removeAll();
        below.removeAll();
        list.removeAll();
        try {
            String device = query.getSingleParameter("device").orElse("");
            if (!device.isBlank()) {
                facility = devices.get(current.get(), device);
            }
            show();
            if (current.get().isStaff()) {
                below.add(editor(null));
            }
        } catch (Refusal refusal) {
            list.add(CaseTabs.nothing(words.texts().get(words.locale(), refusal)));
        }
    }

    private void show() {
        tabs.show(family, facility == null);
        whose.removeAll();
        list.removeAll();
        DeviceView one = facility;
        if (one == null) {
            rules.list(current.get(), family).forEach(rule -> list.add(card(rule, new RuleCard(words, people, rule))));
        } else {
            Anchor link = new Anchor("devices/" + one.id(), one.name());
            whose.add(
                    new H2(link),
                    CaseTabs.nothing(
                            words.get("desk.rules.ofFacility.lead", families.name(words.locale(), one.family()))));
            rules.of(current.get(), one.family(), one.id())
                    .forEach(each -> list.add(card(each.rule(), RuleCard.of(words, people, each))));
        }
    }

    private Component card(AlarmRule rule, RuleCard card) {
        Div buttons = new Div();
        buttons.addClassName("case-buttons");
        buttons.add(TaskActions.other(words, "desk.rules.copy", () -> beginWith(rule)));
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

    private void beginWith(AlarmRule rule) {
        boolean unused = Notices.attempt(words, () -> {
            Component editor = editor(rule);
            below.removeAll();
            below.add(editor);
            below.getElement().callJsFunction("scrollIntoView");
        });
    }

    private void act(Runnable verb) {
        if (Notices.attempt(words, verb)) {
            Notices.done(words.get("desk.rules.done"));
            show();
        }
    }

    private Component editor(@Nullable AlarmRule from) {
        Div results = new Div();
        RuleEditor editor = new RuleEditor(
                words,
                families,
                new FacilityField(words.get("desk.rules.device"), current.get(), devices),
                new AssigneeFields(words, people),
                kinds);
        DeviceView here = facility;
        if (from != null) {
            String device = from.device();
            editor.beginWith(from, device == null ? here : devices.get(current.get(), device), kinds);
        } else if (here != null) {
            editor.beginFor(here);
        }
        editor.on(
                rule -> {
                    results.removeAll();
                    results.add(trials.draw(words, rule, editor.device(), editor.days()));
                },
                current.get().has(Role.ADMIN) ? rule -> keep(editor, rule) : null);
        Button close = TaskActions.other(words, "desk.rules.blank", () -> {
            below.removeAll();
            below.add(editor(null));
        });
        return new Div(editor, results, close);
    }

    private void keep(RuleEditor editor, AlarmRule rule) {
        boolean unseen = rules.list(current.get(), null).stream()
                .anyMatch(one -> !one.shipped() && one.code().equals(rule.code()) && !editor.isChangeOf(one));
        if (!unseen) {
            keep(rule);
            return;
        }
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(words.get("desk.rules.replace.title", rule.code()));
        ask.setText(words.get("desk.rules.replace.text"));
        ask.setCancelable(true);
        ask.setCancelText(words.get("desk.rules.replace.not"));
        ask.setConfirmText(words.get("desk.rules.replace"));
        ask.addConfirmListener(confirmed -> {
            boolean unused = Notices.attempt(words, () -> keep(rule));
        });
        ask.open();
    }

    private void keep(AlarmRule rule) {
        rules.put(current.get(), rule);
        Notices.done(words.get("desk.rules.done"));
        below.removeAll();
        below.add(editor(null));
        show();
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.alarms.rules");
    }
}
