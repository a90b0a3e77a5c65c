package streethub.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import streethub.device.DeviceFilter;
import streethub.device.DeviceState;
import streethub.device.DeviceView;
import streethub.device.Devices;
import streethub.grid.Grids;
import streethub.identity.CurrentActor;
import streethub.ledger.FacilityLedger;
import streethub.ledger.LedgerField;
import streethub.ledger.LedgerFiles;
import streethub.sensor.DeviceFamilies;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.Addresses;
import streethub.ui.shell.HubLayout;
import streethub.ui.web.QrCode;
import streethub.ui.web.Words;

/** The plates of facilities, to be printed on A4 and put on them: scan one and say what is broken. */
@Route(value = "devices/plates", layout = HubLayout.class)
@PermitAll
@StyleSheet("context://assets/desk.css")
final class PlatesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient Devices devices;
    private final transient DeviceFamilies families;
    private final transient FacilityLedger ledger;
    private final transient LedgerFiles files;
    private final transient Grids grids;
    private final transient Words words;

    PlatesView(
            CurrentActor current,
            Devices devices,
            DeviceFamilies families,
            FacilityLedger ledger,
            LedgerFiles files,
            Grids grids,
            Texts texts) {
        this.current = current;
        this.devices = devices;
        this.families = families;
        this.ledger = ledger;
        this.files = files;
        this.grids = grids;
        this.words = new Words(texts, getLocale());
        addClassName("plates");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        QueryParameters query = event.getLocation().getQueryParameters();
        try {
            files.requireKeeper(current.get());
            DeviceFilter filter = new DeviceFilter(
                    query.getSingleParameter("family").flatMap(families::find).orElse(null),
                    Addresses.one(DeviceState.class, query.getSingleParameter("state")),
                    Addresses.unit(query.getSingleParameter("unit")),
                    query.getSingleParameter("q").orElse(null));
            show(devices.page(current.get(), filter, null, CursorPage.MAX_LIMIT).items());
        } catch (Refusal refusal) {
            add(new Paragraph(words.texts().get(words.locale(), refusal)));
        }
    }

    private void show(List<DeviceView> shown) {
        Button print = new Button(
                words.get("desk.ledger.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div head = new Div(
                new H1(words.get("desk.ledger.plates")),
                new Paragraph(words.get("desk.ledger.plates.lead", shown.size(), CursorPage.MAX_LIMIT)),
                print);
        head.addClassName("plates-head");
        Div sheet = new Div();
        sheet.addClassName("plates-sheet");
        shown.forEach(device -> sheet.add(plate(device)));
        add(head, sheet);
    }

    private Component plate(DeviceView device) {
        String address = ServletUriComponentsBuilder.fromContextPath(VaadinServletRequest.getCurrent())
                .path("/f/")
                .path(device.id())
                .toUriString();
        Image code = new Image(QrCode.of(address).source(), address);
        Span name = new Span(device.name());
        name.addClassName("plate-name");
        Span number = new Span(device.id());
        String identifier = ledger.get(current.get(), device.id()).text(LedgerField.IDENTIFIER);
        Span national = new Span(identifier);
        national.setVisible(!identifier.isEmpty());
        Span place = new Span(grids.words(device.gridUnit()));
        Span scan = new Span(words.get("desk.ledger.scan"));
        Div text = new Div(name, number, national, place, scan);
        text.addClassName("plate-text");
        Div plate = new Div(code, text);
        plate.addClassName("plate");
        return plate;
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.ledger.plates");
    }
}
