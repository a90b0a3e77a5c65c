package streethub.ui.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import streethub.identity.CurrentActor;
import streethub.shared.GeoPoint;
import streethub.shared.GridLevel;
import streethub.shared.Texts;
import streethub.ui.camera.CameraMarkers;
import streethub.ui.desk.LiveCameras;
import streethub.ui.desk.LiveCases;
import streethub.ui.desk.LiveDevices;
import streethub.ui.desk.StaffLayout;
import streethub.ui.map.GridMap;
import streethub.ui.web.Words;

/**
 * Where everything is now: the grid with the open cases and the facilities of one's scope. What happens appears by
 * itself; the address says what is drawn and which card is open.
 */
@Route(value = "map", layout = StaffLayout.class)
@PermitAll
final class MapView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LISTED = 50;

    private final transient CurrentActor current;
    private final transient GroundReader reader;
    private final transient ChosenCard cards;
    private final transient Words words;
    private final GridMap map;
    private final Checkbox cases = new Checkbox();
    private final Checkbox devices = new Checkbox();
    private final Checkbox cameras = new Checkbox();
    private final Div side = new Div();
    private transient MapAddress address = MapAddress.ALL;
    private transient Ground ground = new Ground(List.of(), List.of(), List.of());

    MapView(
            CurrentActor current,
            GroundReader reader,
            ChosenCard cards,
            Texts texts,
            LiveCases live,
            LiveDevices liveDevices,
            LiveCameras liveCameras) {
        this.current = current;
        this.reader = reader;
        this.cards = cards;
        this.words = new Words(texts, getLocale());
        addClassName("ground");
        map = new GridMap(texts, getLocale());
        map.setGrid(GridLevel.COMMUNITY, GridLevel.COMPOSITE_GRID, GridLevel.COURTYARD, GridLevel.BUILDING);
        map.addMarkerListener(this::choose);
        cases.addValueChangeListener(change -> draw(change.isFromClient()));
        devices.addValueChangeListener(change -> draw(change.isFromClient()));
        cameras.addValueChangeListener(change -> draw(change.isFromClient()));
        Div shown = new Div(cases, devices, cameras);
        shown.addClassName("ground-shown");
        side.addClassName("ground-side");
        Div left = new Div(new H1(words.get("desk.menu.map")), shown, side);
        left.addClassName("ground-left");
        add(left, map);
        live.tell(this, this::changed);
        liveDevices.tell(this, this::changed);
        liveCameras.tell(this, this::changed);
    }

    private void changed(Set<String> what) {
        if (current.get().isStaff()) {
            look();
        }
    }

    private void choose(String marker) {
        if (!CameraMarkers.open(marker)) {
            go(address.choosing(marker));
        }
    }

    private void draw(boolean byPerson) {
        if (byPerson) {
            go(new MapAddress(cases.getValue(), devices.getValue(), cameras.getValue(), address.chosen()));
        }
    }

    private static void go(MapAddress address) {
        UI.getCurrent().navigate("map", address.query());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        MapAddress before = address;
        address = MapAddress.of(event.getLocation().getQueryParameters());
        cases.setValue(address.cases());
        devices.setValue(address.devices());
        cameras.setValue(address.cameras());
        look();
        if (address.chosen() != null && !address.chosen().equals(before.chosen())) {
            chosenPlace().ifPresent(place -> map.fit(List.of(place)));
        }
    }

    /** Reads the ground anew and shows it. */
    private void look() {
        ground = reader.read(current.get());
        cases.setLabel(words.get("ground.cases", ground.cases().size()));
        devices.setLabel(words.get("ground.devices", ground.devices().size(), ground.unwell()));
        cameras.setVisible(!ground.cameras().isEmpty());
        cameras.setLabel(words.get("ground.cameras", ground.cameras().size(), ground.dark()));
        map.setMarkers(ground.markers(words, address));
        side.removeAll();
        side.add(chosen().orElseGet(this::list));
    }

    private Optional<GeoPoint> chosenPlace() {
        return ground.chosenCase(address).map(one -> one.point()).or(() -> ground.chosenDevice(address)
                .map(device -> device.point()));
    }

    private Optional<Component> chosen() {
        Optional<Component> card = ground.chosenCase(address)
                .map(one -> cards.of(words, one))
                .or(() -> ground.chosenDevice(address).map(device -> cards.of(words, device)));
        return card.map(shown -> {
            Button close = new Button(words.get("ground.close"), click -> go(address.choosing(null)));
            return new Div(shown, close);
        });
    }

    private Component list() {
        if (ground.cases().isEmpty()) {
            Paragraph nothing = new Paragraph(words.get("ground.nothing"));
            nothing.addClassName("hub-second");
            return nothing;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("ground-list");
        ground.cases().stream()
                .limit(LISTED)
                .map(one -> new ListItem(cards.line(words, one, address)))
                .forEach(list::add);
        return list;
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.menu.map");
    }
}
