package streethub.ui.desk;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Set;
import streethub.identity.Actor;
import streethub.identity.Role;

/** The entries of the desk's menu, at the side or, on a phone, at the bottom: one line for each page that exists. */
final class StaffMenu {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("inbox", "desk.menu.inbox", VaadinIcon.INBOX),
            new Entry("cases", "desk.menu.cases", VaadinIcon.RECORDS),
            new Entry("map", "desk.menu.map", VaadinIcon.MAP_MARKER),
            new Entry("board", "desk.menu.board", VaadinIcon.DASHBOARD, Set.of(), true),
            new Entry("devices", "desk.menu.devices", VaadinIcon.SIGNAL),
            new Entry("alarms", "desk.menu.alarms", VaadinIcon.BELL, Set.of(), true),
            new Entry(
                    "cameras",
                    "desk.menu.cameras",
                    VaadinIcon.MOVIE,
                    Set.of(Role.DISPATCHER, Role.SECRETARY, Role.VERIFIER, Role.ADMIN),
                    true),
            new Entry("report", "desk.menu.report", VaadinIcon.MEGAPHONE),
            new Entry(
                    "venues",
                    "desk.menu.venues",
                    VaadinIcon.CALENDAR_CLOCK,
                    Set.of(Role.VENUE_MANAGER, Role.SECRETARY, Role.ADMIN),
                    false),
            new Entry(
                    "enterprises/to-verify", "desk.menu.enterprises", VaadinIcon.OFFICE, Set.of(Role.SECRETARY), true),
            new Entry(
                    "moderation",
                    "desk.menu.moderation",
                    VaadinIcon.COMMENTS,
                    Set.of(Role.MODERATOR, Role.SECRETARY, Role.ADMIN),
                    false),
            new Entry("quarantine", "desk.menu.quarantine", VaadinIcon.QUESTION_CIRCLE, Set.of(Role.ADMIN), true),
            new Entry("dead-letters", "desk.menu.deadLetters", VaadinIcon.MAILBOX, Set.of(Role.ADMIN), true),
            new Entry("me", "desk.menu.me", VaadinIcon.USER));

    /**
     * One entry.
     *
     * @param route where it leads
     * @param key message key of its name
     * @param roles for whom only; empty for all staff
     * @param aside whether a phone has it on the page about oneself, for want of room at the bottom
     */
    record Entry(String route, String key, VaadinIcon icon, Set<Role> roles, boolean aside) {

        Entry(String route, String key, VaadinIcon icon) {
            this(route, key, icon, Set.of(), false);
        }

        boolean leadsTo(String path) {
            return path.equals(route) || path.startsWith(route + "/");
        }
    }

    private StaffMenu() {}

    /** Whether that person may open the page at that route. */
    static boolean offers(Actor actor, String route) {
        return of(actor).stream().anyMatch(entry -> entry.route.equals(route));
    }

    /** What that person may open. */
    static List<Entry> of(Actor actor) {
        return ENTRIES.stream()
                .filter(entry -> entry.roles.isEmpty() || entry.roles.stream().anyMatch(actor::has))
                .toList();
    }
}
