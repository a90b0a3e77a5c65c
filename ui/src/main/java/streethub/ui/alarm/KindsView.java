package streethub.ui.alarm;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import streethub.alarm.AlarmKind;
import streethub.alarm.AlarmRules;
import streethub.identity.CurrentActor;
import streethub.identity.Role;
import streethub.shared.Texts;
import streethub.ui.desk.BackLink;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.StaffLayout;
import streethub.ui.desk.TermsCard;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** What can be wrong with facilities and what is done about it; an admin adds kinds and changes them. */
@Route(value = "alarms/kinds", layout = StaffLayout.class)
@PermitAll
final class KindsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "alarms/kinds";

    private final transient CurrentActor current;
    private final transient AlarmRules rules;
    private final transient Words words;
    private final Div list = new Div();
    private final Div form = new Div();

    KindsView(CurrentActor current, AlarmRules rules, Texts texts) {
        this.current = current;
        this.rules = rules;
        this.words = new Words(texts, getLocale());
        addClassNames("letters", "rules");
        list.addClassName("letters-list");
        BackLink back = new BackLink("alarms/rules", words.get("desk.alarms.rules"));
        add(back, new H1(words.get("desk.kinds")), CaseTabs.nothing(words.get("desk.kinds.lead")), form, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation().getQueryParameters().getSingleParameter("kind").orElse(""));
    }

    private void show(String chosen) {
        list.removeAll();
        form.removeAll();
        if (!current.get().isStaff()) {
            list.add(CaseTabs.nothing(words.get("alarm.staffOnly")));
            return;
        }
        boolean keeper = current.get().has(Role.ADMIN);
        List<AlarmKind> kinds = rules.kinds();
        kinds.forEach(kind -> list.add(card(kind, keeper)));
        if (keeper) {
            // What is being changed stands above the list, a new one below what there is.
            KindForm editor = new KindForm(words, this::keep);
            Optional<AlarmKind> begun =
                    kinds.stream().filter(kind -> kind.code().equals(chosen)).findFirst();
            begun.ifPresent(editor::beginWith);
            (begun.isPresent() ? form : list).add(editor);
        }
    }

    private TermsCard card(AlarmKind kind, boolean keeper) {
        String department = kind.department();
        TermsCard card = new TermsCard(
                kind.name(words.locale()),
                kind.code(),
                List.of(
                        words.get("desk.kinds.effect." + kind.effect()),
                        words.get("incident.kind." + kind.caseKind()),
                        words.get("desk.kinds.recovery." + kind.recovery()),
                        words.get("desk.kinds.standing." + kind.standing()),
                        department == null
                                ? words.get("desk.kinds.department.none")
                                : words.get("desk.kinds.department.to", words.get("incident.department." + department)),
                        words.get(kind.shipped() ? "desk.profiles.shipped" : "desk.profiles.own")));
        if (keeper) {
            card.lead(
                    HERE + "?kind=" + kind.code(), words.get(kind.shipped() ? "desk.rules.copy" : "desk.kinds.change"));
        }
        return card;
    }

    private void keep(AlarmKind kind) {
        rules.put(current.get(), kind);
        Notices.done(words.get("desk.kinds.saved", kind.name(words.locale())));
        UI.getCurrent().navigate(HERE);
        show("");
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.kinds");
    }
}
