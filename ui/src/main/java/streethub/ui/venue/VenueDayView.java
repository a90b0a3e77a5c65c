package streethub.ui.venue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import streethub.booking.UnitView;
import streethub.booking.VenueView;
import streethub.shared.Texts;
import streethub.ui.booking.DayAddress;
import streethub.ui.booking.DayBar;
import streethub.ui.booking.SlotWords;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.LiveBookings;
import streethub.ui.desk.StaffLayout;
import streethub.ui.web.Words;

/** The day of one venue at the desk: who has which unit when, what is closed, the signs for its doors. It follows what changes. */
@Route(value = "venues", layout = StaffLayout.class)
@RolesAllowed({"VENUE_MANAGER", "SECRETARY", "ADMIN"})
final class VenueDayView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OwnVenues own;
    private final transient DayPlan plan;
    private final transient SlotWords times;
    private final transient Words words;
    private final Select<VenueView> choice = new Select<>();
    private final Div head = new Div();
    private final Div grid = new Div();
    private final Div doors = new Div();
    private transient @Nullable VenueView venue;
    private transient LocalDate day;

    VenueDayView(OwnVenues own, DayPlan plan, SlotWords times, Texts texts, LiveBookings live) {
        this.own = own;
        this.plan = plan;
        this.times = times;
        this.words = new Words(texts, getLocale());
        this.day = times.today();
        addClassName("venue-day");
        head.addClassName("desk-filters");
        doors.addClassName("venue-doors");
        choice.setAriaLabel(words.get("desk.venues.venue"));
        choice.setItemLabelGenerator(VenueView::name);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(change.getValue(), day);
            }
        });
        add(
                new H1(words.get("desk.menu.venues")),
                new VenueTabs(words, VenueTabs.Tab.DAY, own.isManager()),
                head,
                grid,
                doors);
        live.tell(this, changed -> {
            VenueView shown = venue;
            if (shown != null && changed.contains(shown.id())) {
                draw(shown);
            }
        });
    }

    private static void go(VenueView venue, LocalDate day) {
        UI.getCurrent().navigate("venues", query(venue, day));
    }

    private static QueryParameters query(VenueView venue, LocalDate day) {
        return QueryParameters.simple(Map.of("venue", venue.id(), "date", day.toString()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        List<VenueView> all = own.list();
        String asked = query.getSingleParameter("venue").orElse("");
        venue = all.stream()
                .filter(it -> it.id().equals(asked))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
        day = DayAddress.day(query, times.today(), true);
        head.removeAll();
        grid.removeAll();
        doors.removeAll();
        VenueView shown = venue;
        if (shown == null) {
            grid.add(CaseTabs.nothing(words.get("desk.venues.none")));
            return;
        }
        choice.setItems(all);
        choice.setValue(shown);
        head.add(
                choice,
                new DayBar(
                        words,
                        times,
                        day,
                        LocalDate.MIN,
                        to -> "venues?" + query(shown, to).getQueryString()));
        shown.units().stream().filter(UnitView::checkIn).forEach(unit -> doors.add(door(unit)));
        draw(shown);
    }

    private Component door(UnitView unit) {
        Anchor door = new Anchor("venues/doors/" + unit.id());
        door.add(new Span(words.get("desk.venues.door", unit.name())));
        door.setTarget("_blank");
        return door;
    }

    private void draw(VenueView shown) {
        grid.removeAll();
        grid.add(plan.draw(words, shown, day, () -> draw(shown)));
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.menu.venues");
    }
}
