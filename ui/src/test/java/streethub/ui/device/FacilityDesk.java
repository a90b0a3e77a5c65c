package streethub.ui.device;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.device.Devices;
import streethub.device.NewDevice;
import streethub.device.Telemetry;
import streethub.device.TelemetryIngest;
import streethub.identity.Actor;
import streethub.sensor.DeviceFamily;
import streethub.ui.DeskTest;

/** A page about facilities, and facilities that speak. */
public abstract class FacilityDesk extends DeskTest {

    @Autowired
    protected Devices devices;

    @Autowired
    private TelemetryIngest ingest;

    /** Id of a new hydrant in the demo's building. */
    protected String hydrant(String name, @Nullable String eui) {
        String id = "hydrant-" + UUID.randomUUID();
        devices.register(
                Actor.system(),
                List.of(new NewDevice(
                        id,
                        new DeviceFamily("HYDRANT"),
                        name,
                        eui,
                        "EM500-PP",
                        people.place(),
                        people.buildingCode())));
        return id;
    }

    protected void says(String id, Instant at, Map<String, Object> values) {
        ingest.ingest(List.of(new Telemetry(
                devices.find(List.of(id)).orElseThrow(), UUID.randomUUID(), at, values, Telemetry.Nature.LIVE)));
    }

    protected static void go(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }
}
