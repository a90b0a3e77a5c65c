package streethub.ui.device;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import streethub.device.DeviceFilter;
import streethub.device.DeviceState;
import streethub.device.DeviceView;
import streethub.device.Devices;
import streethub.grid.Grids;
import streethub.identity.CurrentActor;
import streethub.identity.Role;
import streethub.sensor.DeviceFamilies;
import streethub.shared.Texts;
import streethub.ui.desk.CountTabs;
import streethub.ui.desk.DeskList;
import streethub.ui.desk.DeviceSign;
import streethub.ui.desk.LiveDevices;
import streethub.ui.desk.StaffLayout;
import streethub.ui.web.Words;

/** The facilities in one's scope and how they are; what becomes of them appears by itself. */
@Route(value = "devices", layout = StaffLayout.class)
@PermitAll
final class DevicesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient Devices devices;
    private final transient DeviceFamilies families;
    private final transient Words words;
    private final CountTabs<DeviceState> tabs;
    private final DeviceFilters filters;
    private final DeskList<DeviceView> list;
    private final Anchor plates = new Anchor("devices/plates");
    private transient DevicesAddress address = new DevicesAddress(DeviceFilter.ALL);

    DevicesView(
            CurrentActor current,
            Devices devices,
            Grids grids,
            DeviceFamilies families,
            Texts texts,
            DeviceRows rows,
            LiveDevices live) {
        this.current = current;
        this.devices = devices;
        this.families = families;
        this.words = new Words(texts, getLocale());
        addClassNames("cases", "devices");
        plates.setText(words.get("desk.ledger.plates"));
        tabs = new CountTabs<>(
                words, words.get("desk.devices.states"), DeviceState.values(), state -> DeviceSign.of(words, state));
        filters = new DeviceFilters(words, current.get(), grids, families, DevicesView::go);
        list = new DeskList<>(
                (cursor, limit) -> devices.page(current.get(), address.filter(), cursor, limit),
                device -> rows.of(words, device));
        list.sayWhenEmpty(words.get("desk.devices.none"));
        list.addItemClickListener(
                click -> UI.getCurrent().navigate("devices/" + click.getItem().id()));
        add(new H1(words.get("desk.menu.devices")), tabs, filters, list);
        addComponentAtIndex(1, aside());
        live.tell(this, changed -> {
            if (current.get().isStaff()) {
                read();
            }
        });
    }

    private Div aside() {
        Div aside = new Div();
        aside.addClassName("devices-aside");
        if (current.get().mayKeepFacilities()) {
            aside.add(
                    new Anchor("devices/new", words.get("desk.ledger.new")),
                    new Anchor("devices/import", words.get("desk.ledger.files")),
                    plates);
        }
        if (current.get().has(Role.ADMIN)) {
            aside.add(
                    new Anchor("devices/profiles", words.get("desk.profiles")),
                    new Anchor("devices/families", words.get("desk.families")));
        }
        aside.add(new Anchor("devices/maintenance", words.get("desk.maintenance")));
        return aside;
    }

    private static void go(DeviceFilter filter) {
        UI.getCurrent().navigate("devices", new DevicesAddress(filter).query());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = DevicesAddress.of(event.getLocation().getQueryParameters(), families::find);
        filters.show(address.filter());
        plates.setHref("devices/plates?" + address.query().getQueryString());
        read();
    }

    private void read() {
        tabs.show(
                devices.counts(current.get(), address.filter()),
                address.filter().state(),
                state -> "devices?" + address.in(state).query().getQueryString());
        list.reload();
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.menu.devices");
    }
}
