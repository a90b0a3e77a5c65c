package streethub.ui.venue;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import streethub.ui.web.Words;

/** Between the pages of the venues: a day, all bookings, what levelling has done, and, for managers, the venues themselves. */
final class VenueTabs extends Nav {

    private static final long serialVersionUID = 1L;

    /** The pages, each with its address and the key of its name. */
    enum Tab {
        DAY("venues", "desk.venues.day"),
        LIST("venues/bookings", "desk.venues.list"),
        EFFECT("venues/effect", "desk.effect"),
        SETTINGS("venues/settings", "desk.settings");

        private final String address;
        private final String key;

        Tab(String address, String key) {
            this.address = address;
            this.key = key;
        }
    }

    /**
     * The tabs.
     *
     * @param manager whether whoever looks manages venues
     */
    VenueTabs(Words words, Tab here, boolean manager) {
        addClassName("desk-tabs");
        for (Tab tab : Tab.values()) {
            if (tab != Tab.SETTINGS || manager) {
                Anchor link = new Anchor(tab.address, words.get(tab.key));
                if (tab == here) {
                    link.getElement().setAttribute("aria-current", "page");
                }
                add(link);
            }
        }
    }
}
