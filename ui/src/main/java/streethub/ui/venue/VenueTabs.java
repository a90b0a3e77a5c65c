package streethub.ui.venue;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import streethub.ui.web.Words;

/** From a venue's day to the list of all bookings and back. */
final class VenueTabs extends Nav {

    private static final long serialVersionUID = 1L;

    VenueTabs(Words words, boolean list) {
        addClassName("desk-tabs");
        add(
                tab(words.get("desk.venues.day"), "venues", !list),
                tab(words.get("desk.venues.list"), "venues/bookings", list));
    }

    private static Anchor tab(String label, String address, boolean here) {
        Anchor tab = new Anchor(address, label);
        if (here) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }
}
