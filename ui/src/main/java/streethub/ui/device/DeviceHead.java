package streethub.ui.device;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import streethub.device.DeviceView;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.sensor.DeviceFamilies;
import streethub.ui.camera.NearbyCameras;
import streethub.ui.desk.DeviceSign;
import streethub.ui.desk.DueWords;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** What a facility is, where it stands, how it is, and what it last measured. */
@Service
class DeviceHead {

    private final Grids grids;
    private final DeviceFamilies families;
    private final NearbyCameras cameras;
    private final DueWords dues;
    private final TimeWords times;

    DeviceHead(Grids grids, DeviceFamilies families, NearbyCameras cameras, DueWords dues, TimeWords times) {
        this.grids = grids;
        this.families = families;
        this.cameras = cameras;
        this.dues = dues;
        this.times = times;
    }

    Component draw(Words words, DeviceView device) {
        Span state = DeviceSign.of(words, device.state(), device.stale());
        state.addClassName("case-strong");
        Span id = new Span(device.id());
        id.addClassName("hub-second");
        Div line = new Div(id, state);
        line.addClassName("case-line");
        Paragraph path = new Paragraph(grids.ladder(device.gridUnit()).reversed().stream()
                .map(GridUnit::name)
                .collect(Collectors.joining(" › ")));
        path.addClassName("case-path");
        Div head = new Div(line, new H1(device.name()), path, facts(words, device));
        head.add(new H2(words.get("desk.devices.measured")), measured(words, device));
        head.addClassNames("case-head", "device-head");
        return head;
    }

    private Component facts(Words words, DeviceView device) {
        DescriptionList facts = list();
        fact(facts, words.get("desk.devices.family"), families.name(words.locale(), device.family()));
        if (!device.model().isEmpty()) {
            fact(facts, words.get("desk.devices.model"), device.model());
        }
        String eui = device.devEui();
        if (eui != null) {
            fact(facts, words.get("desk.devices.eui"), eui);
        }
        Instant heard = device.heard();
        fact(
                facts,
                words.get("desk.devices.lastSeen"),
                heard == null
                        ? words.get("desk.devices.never")
                        : dues.ago(words.locale(), heard) + " · " + times.exactly(heard));
        Instant measured = device.lastSeen();
        if (measured != null) {
            fact(facts, words.get("desk.devices.measuredAt"), times.exactly(measured));
        }
        cameras.draw(words, device.point(), null)
                .ifPresent(links -> facts.add(
                        new DescriptionList.Term(words.get("desk.cameras.near")),
                        new DescriptionList.Description(links)));
        return facts;
    }

    private static Component measured(Words words, DeviceView device) {
        List<Measured> all = Measured.all(words, device.values());
        if (all.isEmpty()) {
            return DeviceCases.second(words.get("desk.devices.measured.none"));
        }
        DescriptionList list = list();
        all.forEach(one -> fact(list, one.name(), one.value()));
        return list;
    }

    private static DescriptionList list() {
        DescriptionList list = new DescriptionList();
        list.addClassName("case-facts");
        return list;
    }

    private static void fact(DescriptionList facts, String name, String value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }
}
