package streethub.ui.desk;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** The entries of the desk's menu, at the side or, on a phone, at the bottom: one line for each page that exists. */
final class StaffMenu {

    static final List<Entry> ENTRIES = List.of(
            new Entry("inbox", "desk.menu.inbox", VaadinIcon.INBOX),
            new Entry("cases", "desk.menu.cases", VaadinIcon.RECORDS),
            new Entry("map", "desk.menu.map", VaadinIcon.MAP_MARKER),
            new Entry("report", "desk.menu.report", VaadinIcon.MEGAPHONE),
            new Entry("me", "desk.menu.me", VaadinIcon.USER));

    /**
     * One entry.
     *
     * @param route where it leads
     * @param key message key of its name
     */
    record Entry(String route, String key, VaadinIcon icon) {

        boolean leadsTo(String path) {
            return path.equals(route) || path.startsWith(route + "/");
        }
    }

    private StaffMenu() {}
}
