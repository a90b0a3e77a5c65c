package streethub.ui.venue;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import streethub.booking.UnitView;
import streethub.booking.VenueView;
import streethub.shared.Texts;
import streethub.ui.booking.VenuePhoto;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.StaffLayout;
import streethub.ui.web.Words;

/** The venues that one manages, each to be opened and changed, and the way to a new one. */
@Route(value = "venues/settings", layout = StaffLayout.class)
@RolesAllowed("VENUE_MANAGER")
final class VenueSettingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OwnVenues own;
    private final transient Words words;
    private final Div list = new Div();

    VenueSettingsView(OwnVenues own, Texts texts) {
        this.own = own;
        this.words = new Words(texts, getLocale());
        addClassName("venue-day");
        list.addClassName("venue-list");
        Anchor fresh = new Anchor("venues/settings/" + VenueEditView.NEW, "＋ " + words.get("desk.settings.new"));
        fresh.addClassName("venue-new");
        add(
                new H1(words.get("desk.menu.venues")),
                new VenueTabs(words, VenueTabs.Tab.SETTINGS, own.isManager()),
                fresh,
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.removeAll();
        List<VenueView> venues = own.list();
        venues.forEach(venue -> list.add(card(venue)));
        if (venues.isEmpty()) {
            list.add(CaseTabs.nothing(words.get("desk.settings.none")));
        }
    }

    private Anchor card(VenueView venue) {
        Span address = new Span(venue.address());
        address.addClassName("hub-second");
        Span hours = new Span(venue.openingHours().toString());
        hours.addClassName("hub-second");
        String units = venue.units().stream().map(UnitView::name).collect(Collectors.joining(words.get("book.and")));
        Div about = new Div(
                new H2(venue.name()),
                new Span(units.isEmpty() ? words.get("desk.settings.units.none") : units),
                address,
                hours);
        Anchor card = new Anchor("venues/settings/" + venue.id());
        VenuePhoto.small(words, venue).ifPresent(card::add);
        card.add(about);
        card.addClassNames("hub-card", "venue-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.settings");
    }
}
