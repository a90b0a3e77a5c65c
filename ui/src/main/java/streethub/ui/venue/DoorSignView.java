package streethub.ui.venue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import streethub.booking.UnitView;
import streethub.booking.VenueView;
import streethub.shared.Texts;
import streethub.ui.shell.HubLayout;
import streethub.ui.web.QrCode;
import streethub.ui.web.Words;

/** The sign for a unit's door, to be printed: scan it and one has come. */
@Route(value = "venues/doors/:unit", layout = HubLayout.class)
@RolesAllowed({"VENUE_MANAGER", "SECRETARY", "ADMIN"})
@StyleSheet("context://assets/book.css")
final class DoorSignView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OwnVenues own;
    private final transient Words words;
    private String title = "";

    DoorSignView(OwnVenues own, Texts texts) {
        this.own = own;
        this.words = new Words(texts, getLocale());
        addClassName("door");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        title = "";
        String id = event.getRouteParameters().get("unit").orElse("");
        own.list().forEach(venue -> venue.units().stream()
                .filter(unit -> unit.id().equals(id) && unit.checkIn())
                .forEach(unit -> show(venue, unit)));
        if (title.isEmpty()) {
            event.forwardTo("venues");
        }
    }

    private void show(VenueView venue, UnitView unit) {
        title = venue.name() + " · " + unit.name();
        String address = ServletUriComponentsBuilder.fromContextPath(VaadinServletRequest.getCurrent())
                .path("/check-in/")
                .path(unit.id())
                .toUriString();
        Image code = new Image(QrCode.of(address).source(), address);
        code.addClassName("door-code");
        Paragraph plain = new Paragraph(address);
        plain.addClassName("hub-second");
        Button print = new Button(
                words.get("desk.venues.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        print.addClassName("door-print");
        add(new H1(title), code, new Paragraph(words.get("desk.venues.scan")), plain, print);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
