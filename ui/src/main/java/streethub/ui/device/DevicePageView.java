package streethub.ui.device;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.device.DeviceView;
import streethub.device.Devices;
import streethub.identity.CurrentActor;
import streethub.incident.IncidentFilter;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentSummary;
import streethub.shared.CursorPage;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.BackLink;
import streethub.ui.desk.LiveCases;
import streethub.ui.desk.LiveDevices;
import streethub.ui.desk.StaffLayout;
import streethub.ui.ledger.FacilityRecord;
import streethub.ui.map.GridMap;
import streethub.ui.map.Marker;
import streethub.ui.map.MarkerState;
import streethub.ui.web.Words;

/** The page of one facility: how it is, what it measured, where it stands and its cases. It follows what becomes of it. */
@Route(value = "devices/:id", layout = StaffLayout.class)
@PermitAll
final class DevicePageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient Devices devices;
    private final transient IncidentReading reading;
    private final transient Words words;
    private final transient DeviceHead heads;
    private final transient DeviceCases lines;
    private final transient DeviceNotes notes;
    private final transient AlarmLines alarms;
    private final transient RuleLines rules;
    private final transient FacilityRecord records;
    private final Div head = new Div();
    private final Div place = new Div();
    private final Div cases = new Div();
    private final Div record = new Div();
    private final Div alarmLines = new Div();
    private final ReadingsPanel readings;
    private final MaintenancePanel maintenance;
    private transient @Nullable DeviceView shown;
    private transient @Nullable CursorPage<IncidentSummary> listed;
    private @Nullable GridMap map;

    DevicePageView(
            CurrentActor current,
            Devices devices,
            IncidentReading reading,
            Texts texts,
            DeviceHead heads,
            DeviceCases lines,
            DeviceNotes notes,
            AlarmLines alarms,
            RuleLines rules,
            DeviceCharts charts,
            DeviceMaintenance work,
            FacilityRecord records,
            LiveDevices liveDevices,
            LiveCases liveCases) {
        this.current = current;
        this.devices = devices;
        this.reading = reading;
        this.words = new Words(texts, getLocale());
        this.heads = heads;
        this.lines = lines;
        this.notes = notes;
        this.alarms = alarms;
        this.rules = rules;
        this.readings = new ReadingsPanel(charts, words);
        this.maintenance = new MaintenancePanel(work, words);
        this.records = records;
        addClassNames("case-page", "device-page");
        BackLink back = new BackLink("devices", words.get("desk.menu.devices"));
        alarmLines.addClassName("device-alarms");
        place.addClassName("device-place");
        cases.addClassName("device-history");
        record.addClassName("device-record");
        add(back, head, maintenance, alarmLines, readings, place, record, cases);
        liveDevices.tell(this, changed -> {
            DeviceView device = shown;
            if (device != null && changed.contains(device.id())) {
                show(device.id());
            }
        });
        liveCases.tell(this, changed -> {
            DeviceView device = shown;
            if (device != null) {
                showCases(device.id());
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place.removeAll();
        map = null;
        record.removeAll();
        show(event.getRouteParameters().get("id").orElse(""));
    }

    /** For who may not see it, a sentence that says so. */
    private void show(String id) {
        head.removeAll();
        try {
            DeviceView device = devices.get(current.get(), id);
            shown = device;
            head.add(heads.draw(words, device), notes.draw(words, devices.notes(current.get(), id)));
            alarmLines.removeAll();
            alarmLines.add(alarms.draw(words, id), rules.draw(words, device));
            maintenance.show(current.get(), id);
            readings.show(device);
            mark(device);
            listed = null;
            showCases(id);
            showRecord(id);
        } catch (Refusal refusal) {
            shown = null;
            place.removeAll();
            cases.removeAll();
            alarmLines.removeAll();
            readings.setVisible(false);
            maintenance.removeAll();
            record.removeAll();
            head.add(DeviceCases.second(words.texts().get(words.locale(), refusal)));
        }
    }

    /** The map stays as the person has moved it. */
    private void mark(DeviceView device) {
        GridMap drawn = map;
        if (drawn == null) {
            drawn = new GridMap(words.texts(), words.locale());
            drawn.setGrid(GridLevel.COMMUNITY, GridLevel.COMPOSITE_GRID, GridLevel.COURTYARD, GridLevel.BUILDING);
            drawn.setSelected(device.gridUnit());
            drawn.fit(List.of(device.point()));
            map = drawn;
            place.add(drawn);
        }
        drawn.setMarkers(List.of(new Marker(
                device.id(), device.point(), MarkerState.of(device.state(), device.stale()), device.name())));
    }

    /** What somebody is typing there stays while the facility speaks. */
    private void showRecord(String id) {
        if (record.getChildren().findAny().isEmpty()) {
            record.add(records.draw(words, current.get(), id, () -> {
                record.removeAll();
                show(id);
            }));
        }
    }

    private void showCases(String id) {
        IncidentFilter ofThis = new IncidentFilter(null, null, null, null, null, id, null);
        try {
            CursorPage<IncidentSummary> found = reading.list(current.get(), ofThis, null, DeviceCases.MOST);
            if (!found.equals(listed)) {
                listed = found;
                showCases(lines.draw(words, found));
            }
        } catch (Refusal notTheirWork) {
            cases.removeAll();
        }
    }

    private void showCases(Component content) {
        cases.removeAll();
        cases.add(new H2(words.get("desk.menu.cases")), content);
    }

    @Override
    public String getPageTitle() {
        DeviceView device = shown;
        return device == null ? words.get("desk.menu.devices") : device.name();
    }
}
