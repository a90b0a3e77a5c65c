package streethub.ui.enterprise;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import streethub.enterprise.EnterpriseView;
import streethub.enterprise.Enterprises;
import streethub.grid.Grids;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.shared.Texts;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.StaffLayout;
import streethub.ui.desk.TaskActions;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** The enterprises that wait for the secretary of their place, the first to apply first. */
@Route(value = "enterprises/to-verify", layout = StaffLayout.class)
@RolesAllowed("SECRETARY")
final class ToVerifyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Enterprises enterprises;
    private final transient Accounts accounts;
    private final transient Grids grids;
    private final transient CurrentActor current;
    private final transient DueWords dues;
    private final transient Words words;
    private final Div list = new Div();

    ToVerifyView(
            Enterprises enterprises, Accounts accounts, Grids grids, CurrentActor current, DueWords dues, Texts texts) {
        this.enterprises = enterprises;
        this.accounts = accounts;
        this.grids = grids;
        this.current = current;
        this.dues = dues;
        this.words = new Words(texts, getLocale());
        addClassName("letters");
        list.addClassName("letters-list");
        Paragraph how = new Paragraph(words.get("enterprises.verify.how"));
        how.addClassName("hub-second");
        add(new H1(words.get("desk.menu.enterprises")), how, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw();
    }

    private void draw() {
        list.removeAll();
        List<EnterpriseView> waiting = enterprises.toVerify(current.get());
        waiting.forEach(it -> list.add(card(it)));
        if (waiting.isEmpty()) {
            Paragraph none = new Paragraph(words.get("enterprises.verify.none"));
            none.addClassName("hub-second");
            list.add(none);
        }
    }

    private Component card(EnterpriseView enterprise) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("case-facts");
        fact(facts, "enterprises.code", enterprise.creditCode().value());
        fact(facts, "enterprises.place", grids.words(enterprise.gridUnit()));
        String responsible = enterprise.responsible();
        fact(
                facts,
                "enterprises.verify.by",
                words.get("enterprises.verify.who", accounts.displayName(responsible), responsible));
        fact(facts, "enterprises.verify.at", dues.ago(words.locale(), enterprise.appliedAt()));
        String code = enterprise.creditCode().value();
        Button verify = new Button(
                words.get("enterprises.verify.yes"),
                click -> decide("enterprises.verify.yes.done", enterprise, actor -> enterprises.verify(actor, code)));
        verify.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button refuse = TaskActions.other(words, "enterprises.verify.no", () -> new RefuseDialog(
                        words,
                        enterprise.name(),
                        reason -> decide(
                                "enterprises.verify.no.done",
                                enterprise,
                                actor -> enterprises.refuse(actor, code, reason)))
                .open());
        Div buttons = new Div(verify, refuse);
        buttons.addClassName("case-buttons");
        Div card = new Div(new H2(enterprise.name()), facts, buttons);
        card.addClassName("hub-card");
        return card;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(words.get(key)), new DescriptionList.Description(value));
    }

    /** What the secretary says to it. */
    private interface Decision {
        EnterpriseView by(Actor actor);
    }

    private boolean decide(String saidKey, EnterpriseView enterprise, Decision decision) {
        boolean decided = Notices.attempt(words, () -> decision.by(current.get()));
        if (decided) {
            Notices.done(words.get(saidKey, enterprise.name()));
        }
        draw();
        return decided;
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.menu.enterprises");
    }
}
