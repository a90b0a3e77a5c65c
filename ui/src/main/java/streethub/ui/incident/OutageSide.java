package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.stereotype.Service;
import streethub.device.DeviceView;
import streethub.device.Outages;
import streethub.identity.CurrentActor;
import streethub.ui.desk.DeviceSign;
import streethub.ui.web.Words;

/** The devices that fell silent together, of which a case may be. */
@Service
class OutageSide {

    private final Outages outages;
    private final CurrentActor current;

    OutageSide(Outages outages, CurrentActor current) {
        this.outages = outages;
        this.current = current;
    }

    /** Those of the case; none where it is about something else. */
    List<DeviceView> devices(String number) {
        return outages.devices(current.get(), number);
    }

    Component draw(Words words, String number) {
        Div list = new Div();
        list.addClassName("device-cases");
        devices(number).forEach(device -> {
            Anchor line = new Anchor("devices/" + device.id());
            line.add(DeviceSign.of(words, device.state()), new Span(device.name()), new Span(device.id()));
            list.add(line);
        });
        return list;
    }
}
