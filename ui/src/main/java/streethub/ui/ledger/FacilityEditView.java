package streethub.ui.ledger;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.ledger.FacilityLedger;
import streethub.ledger.FacilityView;
import streethub.ledger.LedgerCodes;
import streethub.ledger.LedgerField;
import streethub.ledger.LedgerFiles;
import streethub.sensor.DeviceFamilies;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.BackLink;
import streethub.ui.desk.StaffLayout;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Where a keeper enters a facility, or changes what is known of one. */
@Route(value = "devices/new", layout = StaffLayout.class)
@RouteAlias(value = "devices/:id/edit", layout = StaffLayout.class)
@PermitAll
final class FacilityEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient FacilityLedger ledger;
    private final transient LedgerFiles files;
    private final transient DeviceFamilies families;
    private final transient LedgerCodes codes;
    private final transient Grids grids;
    private final transient Words words;

    FacilityEditView(
            CurrentActor current,
            FacilityLedger ledger,
            LedgerFiles files,
            DeviceFamilies families,
            LedgerCodes codes,
            Grids grids,
            Texts texts) {
        this.current = current;
        this.ledger = ledger;
        this.files = files;
        this.families = families;
        this.codes = codes;
        this.grids = grids;
        this.words = new Words(texts, getLocale());
        addClassName("letters");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String id = event.getRouteParameters().get("id").orElse("");
        try {
            if (id.isEmpty()) {
                files.requireKeeper(current.get());
                show(
                        "devices",
                        words.get("desk.ledger.new"),
                        new FacilityForm(words, grids, families, codes, null, this::create));
            } else {
                ledger.requireKeeper(current.get(), id);
                FacilityView facility = ledger.get(current.get(), id);
                show(
                        "devices/" + id,
                        facility.device().name(),
                        new FacilityForm(words, grids, families, codes, facility, texts -> edit(facility, texts)));
            }
        } catch (Refusal refusal) {
            add(new Paragraph(words.texts().get(words.locale(), refusal)));
        }
    }

    private void show(String backTo, String title, FacilityForm form) {
        BackLink back = new BackLink(backTo, words.get("desk.ledger.back"));
        add(back, new H1(title), form);
    }

    private void create(Map<LedgerField, String> texts) {
        String id = ledger.create(current.get(), texts);
        Notices.done(words.get("desk.ledger.created", id));
        UI.getCurrent().navigate("devices/" + id);
    }

    private void edit(FacilityView facility, Map<LedgerField, String> texts) {
        Actor actor = current.get();
        String id = facility.device().id();
        ledger.edit(actor, id, texts, facility.version());
        Notices.done(words.get("desk.ledger.saved"));
        UI.getCurrent().navigate("devices/" + id);
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.ledger");
    }
}
