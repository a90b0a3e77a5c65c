package streethub.ui.venue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;
import streethub.booking.BookingReading;
import streethub.booking.BookingStatus;
import streethub.booking.BookingView;
import streethub.booking.VenueView;
import streethub.identity.CurrentActor;
import streethub.shared.Texts;
import streethub.ui.booking.SlotWords;
import streethub.ui.booking.StatusSign;
import streethub.ui.desk.Dates;
import streethub.ui.desk.DeskList;
import streethub.ui.desk.LiveBookings;
import streethub.ui.desk.StaffLayout;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** All bookings of the venues in one's scope, the latest beginning first, by venue, status and day. */
@Route(value = "venues/bookings", layout = StaffLayout.class)
@RolesAllowed({"VENUE_MANAGER", "SECRETARY", "ADMIN"})
final class BookingsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SlotWords slots;
    private final transient TimeWords times;
    private final transient Words words;
    private final Select<String> venue = new Select<>();
    private final Select<BookingStatus> status = new Select<>();
    private final DatePicker from;
    private final DatePicker to;
    private final DeskList<BookingView> list;
    private transient VenuesAddress address = new VenuesAddress(null, null, null, null);

    BookingsView(
            CurrentActor current,
            BookingReading reading,
            OwnVenues own,
            SlotWords slots,
            TimeWords times,
            Texts texts,
            LiveBookings live) {
        this.slots = slots;
        this.times = times;
        this.words = new Words(texts, getLocale());
        addClassNames("cases", "bookings");
        Map<String, String> names = own.list().stream().collect(Collectors.toMap(VenueView::id, VenueView::name));
        select(venue, "desk.venues.venue");
        venue.setItems(names.keySet());
        venue.setItemLabelGenerator(id -> id == null ? words.get("desk.all") : names.getOrDefault(id, id));
        select(status, "desk.venues.status");
        status.setItems(BookingStatus.values());
        status.setItemLabelGenerator(it -> words.get(it == null ? "desk.all" : "booking.status." + it));
        from = Dates.field(words, "desk.venues.from");
        to = Dates.field(words, "desk.venues.to");
        venue.addValueChangeListener(change -> filter(change.isFromClient()));
        status.addValueChangeListener(change -> filter(change.isFromClient()));
        from.addValueChangeListener(change -> filter(change.isFromClient()));
        to.addValueChangeListener(change -> filter(change.isFromClient()));
        list = new DeskList<>(
                (cursor, limit) -> reading.list(current.get(), address.filter(), cursor, limit), this::row);
        list.sayWhenEmpty(words.get("desk.venues.empty"));
        list.addItemClickListener(click ->
                UI.getCurrent().navigate("venues/bookings/" + click.getItem().number()));
        Div filters = new Div(venue, status, from, to);
        filters.addClassName("desk-filters");
        add(
                new H1(words.get("desk.menu.venues")),
                new VenueTabs(words, VenueTabs.Tab.LIST, own.isManager()),
                filters,
                list);
        live.tell(this, changed -> {
            if (current.get().isStaff()) {
                list.reload();
            }
        });
    }

    private void select(Select<?> select, String labelKey) {
        select.setLabel(words.get(labelKey));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(words.get("desk.all"));
    }

    private void filter(boolean byPerson) {
        if (byPerson) {
            VenuesAddress asked =
                    new VenuesAddress(venue.getValue(), status.getValue(), from.getValue(), to.getValue());
            UI.getCurrent().navigate("venues/bookings", asked.query());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = VenuesAddress.of(event.getLocation().getQueryParameters());
        venue.setValue(address.venue());
        status.setValue(address.status());
        from.setValue(address.from());
        to.setValue(address.to());
        list.reload();
    }

    private DeskList.Row row(BookingView booking) {
        String purpose = booking.purpose();
        return new DeskList.Row(
                StatusSign.shape(booking.status()),
                StatusSign.styleName(booking.status()),
                StatusSign.word(words, booking),
                booking.venueName() + " · " + booking.unitName(),
                booking.number(),
                purpose == null ? booking.holderName() : booking.holderName() + " · " + purpose,
                slots.span(words, booking.from(), booking.until()),
                "hub-second",
                times.exactly(booking.from()),
                "");
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.venues.list");
    }
}
