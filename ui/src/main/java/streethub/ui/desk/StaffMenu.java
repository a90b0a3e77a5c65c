package streethub.ui.desk;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import streethub.identity.Actor;
import streethub.identity.Role;

/** The entries of the desk's menu, at the side or, on a phone, at the bottom: one line for each page that exists. */
final class StaffMenu {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("inbox", "desk.menu.inbox", VaadinIcon.INBOX),
            new Entry("cases", "desk.menu.cases", VaadinIcon.RECORDS),
            new Entry("map", "desk.menu.map", VaadinIcon.MAP_MARKER),
            new Entry("board", "desk.menu.board", VaadinIcon.DASHBOARD),
            new Entry("devices", "desk.menu.devices", VaadinIcon.SIGNAL),
            new Entry("alarms", "desk.menu.alarms", VaadinIcon.BELL),
            new Entry(
                    "cameras",
                    "desk.menu.cameras",
                    VaadinIcon.MOVIE,
                    Set.of(Role.DISPATCHER, Role.SECRETARY, Role.VERIFIER, Role.ADMIN)),
            new Entry("report", "desk.menu.report", VaadinIcon.MEGAPHONE),
            new Entry(
                    "venues",
                    "desk.menu.venues",
                    VaadinIcon.CALENDAR_CLOCK,
                    Set.of(Role.VENUE_MANAGER, Role.SECRETARY, Role.ADMIN)),
            new Entry("enterprises/to-verify", "desk.menu.enterprises", VaadinIcon.OFFICE, Set.of(Role.SECRETARY)),
            new Entry(
                    "moderation",
                    "desk.menu.moderation",
                    VaadinIcon.COMMENTS,
                    Set.of(Role.MODERATOR, Role.SECRETARY, Role.ADMIN)),
            new Entry(
                    "duty",
                    "desk.menu.duty",
                    VaadinIcon.USER_CLOCK,
                    Set.of(Role.DISPATCHER, Role.SECRETARY, Role.ADMIN)),
            new Entry("grid", "desk.menu.grid", VaadinIcon.SITEMAP, Set.of(Role.ADMIN)),
            new Entry("accounts", "desk.menu.accounts", VaadinIcon.GROUP, Set.of(Role.ADMIN)),
            new Entry("quarantine", "desk.menu.quarantine", VaadinIcon.QUESTION_CIRCLE, Set.of(Role.ADMIN)),
            new Entry("dead-letters", "desk.menu.deadLetters", VaadinIcon.MAILBOX, Set.of(Role.ADMIN)),
            new Entry("me", "desk.menu.me", VaadinIcon.USER));

    /** A phone's bottom has room for these and the page about oneself. */
    private static final int AT_HAND = 4;

    /** What an administrator of the machine, who works at no place, does first on a phone. */
    private static final Set<String> SETTING_UP = Set.of("grid", "accounts", "duty", "quarantine");

    /** What there is to do for one at all. */
    private static final Set<String> WITHOUT_PLACE =
            Set.of("grid", "accounts", "duty", "quarantine", "dead-letters", "me");

    private static final List<String> EVERYBODYS = List.of("inbox", "map", "devices", "report");

    /** What a role does first on a phone, beside its inbox. */
    private static final Map<Role, String> FIRST = Map.of(
            Role.DISPATCHER, "cases",
            Role.MODERATOR, "moderation",
            Role.SECRETARY, "board",
            Role.VENUE_MANAGER, "venues");

    /**
     * One entry.
     *
     * @param route where it leads
     * @param key message key of its name
     * @param roles for whom only; empty for all staff
     */
    record Entry(String route, String key, VaadinIcon icon, Set<Role> roles) {

        Entry(String route, String key, VaadinIcon icon) {
            this(route, key, icon, Set.of());
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

    /** Whether the desk is for that person, and that page of it: staff may try any. */
    static boolean admits(Actor actor, String path) {
        return actor.isStaff() || of(actor).stream().anyMatch(entry -> entry.leadsTo(path));
    }

    /** What that person may open. */
    static List<Entry> of(Actor actor) {
        if (actor.gridUnit() == null && !actor.has(Role.ADMIN)) {
            return List.of();
        }
        return ENTRIES.stream()
                .filter(entry -> actor.gridUnit() != null || WITHOUT_PLACE.contains(entry.route))
                .filter(entry -> entry.roles.isEmpty() || entry.roles.stream().anyMatch(actor::has))
                .toList();
    }

    /** What a phone has on the page about oneself, for want of room at the bottom. */
    static List<Entry> aside(Actor actor) {
        Set<String> atHand = atHand(actor);
        return of(actor).stream()
                .filter(entry -> !entry.route.equals("me") && !atHand.contains(entry.route))
                .toList();
    }

    private static Set<String> atHand(Actor actor) {
        if (actor.gridUnit() == null) {
            return SETTING_UP;
        }
        return Stream.of(
                        Stream.of("inbox"),
                        FIRST.entrySet().stream()
                                .filter(first -> actor.has(first.getKey()))
                                .map(Map.Entry::getValue)
                                .sorted(),
                        EVERYBODYS.stream())
                .flatMap(routes -> routes)
                .distinct()
                .limit(AT_HAND)
                .collect(Collectors.toUnmodifiableSet());
    }
}
