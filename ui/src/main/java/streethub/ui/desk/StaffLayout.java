package streethub.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import streethub.board.MorningChecks;
import streethub.booking.BookingReading;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.incident.IncidentFilter;
import streethub.incident.IncidentReading;
import streethub.notice.NoticeBox;
import streethub.shared.GridCode;
import streethub.shared.Texts;
import streethub.ui.shell.HubLayout;
import streethub.ui.web.Words;

/**
 * The frame of the staff desk: the place one works for, the menu, oneself. Who is not staff is led to the front page, an
 * administrator without a place to the grid.
 */
@ParentLayout(HubLayout.class)
@StyleSheet("context://assets/desk.css")
@PermitAll
public final class StaffLayout extends Div implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    /** What an administrator who works at no place is there for. */
    private static final String ACCOUNTS = "accounts";

    /** Number of a post in the forum. */
    private static final Pattern POST = Pattern.compile("F\\d{8}-\\d{4,}-\\d");

    private final transient CurrentActor current;
    private final transient IncidentReading reading;
    private final transient BookingReading bookings;
    private final Main content = new Main();
    private final CheckBanner banner;
    private final Map<StaffMenu.Entry, Anchor> menu = new LinkedHashMap<>();

    StaffLayout(
            CurrentActor current,
            IncidentReading reading,
            BookingReading bookings,
            Grids grids,
            Texts texts,
            NoticeBox notices,
            LiveNotices live,
            MorningChecks checks) {
        this.current = current;
        this.reading = reading;
        this.bookings = bookings;
        Actor actor = current.get();
        Words words = new Words(texts, getLocale());
        addClassName("staff");
        content.addClassName("staff-main");
        banner = new CheckBanner(actor, checks, words);
        add(
                banner,
                header(actor, grids, words, new NoticeBell(notices, actor, words, live)),
                navigation(actor, words),
                content);
    }

    private Component header(Actor actor, Grids grids, Words words, NoticeBell bell) {
        Span brand = new Span(words.get("desk.brand"));
        brand.addClassName("staff-brand");
        Span place = new Span(place(actor, grids));
        place.addClassName("staff-place");
        Anchor self = new Anchor("me", actor.displayName());
        self.addClassName("staff-self");
        Component search = search(words);
        search.setVisible(actor.isStaff());
        Header header = new Header(brand, place, search, bell, self);
        header.addClassName("staff-head");
        return header;
    }

    private static String place(Actor actor, Grids grids) {
        GridCode unit = actor.gridUnit();
        return unit == null ? "" : grids.words(unit);
    }

    private Component search(Words words) {
        TextField field = new TextField();
        field.setPlaceholder(words.get("desk.search"));
        field.setAriaLabel(words.get("desk.search"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setMaxLength(IncidentFilter.LONGEST_TEXT);
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.addClassName("staff-search");
        field.addValueChangeListener(change -> {
            String asked = change.getValue().strip();
            if (!asked.isEmpty() && change.isFromClient()) {
                field.clear();
                find(asked);
            }
        });
        return field;
    }

    /** Opens the case or booking whose number it is; anything else is looked for in the list. */
    private void find(String asked) {
        UI ui = UI.getCurrent();
        Actor actor = current.get();
        if (POST.matcher(asked).matches() && StaffMenu.offers(actor, "moderation")) {
            ui.navigate("moderation", QueryParameters.of("post", asked));
            return;
        }
        reading.recognise(actor, asked)
                .map(number -> "cases/" + number)
                .or(() -> bookings.recognise(actor, asked).map(number -> "venues/bookings/" + number))
                .ifPresentOrElse(ui::navigate, () -> ui.navigate("cases", QueryParameters.of("q", asked)));
    }

    private Component navigation(Actor actor, Words words) {
        Nav nav = new Nav();
        nav.addClassName("staff-nav");
        nav.setAriaLabel(words.get("desk.menu"));
        List<StaffMenu.Entry> aside = StaffMenu.aside(actor);
        for (StaffMenu.Entry entry : StaffMenu.of(actor)) {
            Anchor link = new Anchor(entry.route());
            link.add(entry.icon().create(), new Span(words.get(entry.key())));
            link.setClassName("staff-aside", aside.contains(entry));
            menu.put(entry, link);
            nav.add(link);
        }
        return nav;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = current.get();
        if (!StaffMenu.admits(actor, event.getLocation().getPath())) {
            event.forwardTo(StaffMenu.admits(actor, ACCOUNTS) ? ACCOUNTS : "");
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        banner.look(path);
        menu.forEach((entry, link) -> {
            if (entry.leadsTo(path)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
    }
}
