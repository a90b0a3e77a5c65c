package streethub.ui.overview;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.device.DeviceFilter;
import streethub.device.DeviceView;
import streethub.device.Devices;
import streethub.identity.Actor;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentSummary;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;
import streethub.ui.camera.CameraMarkers;

/** Reads what the actor may see of the ground; whose work is not with cases sees the facilities alone. */
@Service
class GroundReader {

    /** More markers than this tell a person nothing. */
    static final int MOST = 2_000;

    private final IncidentReading cases;
    private final Devices devices;
    private final CameraMarkers cameras;

    GroundReader(IncidentReading cases, Devices devices, CameraMarkers cameras) {
        this.cases = cases;
        this.devices = devices;
        this.cameras = cameras;
    }

    Ground read(Actor actor) {
        return new Ground(cases(actor), devices(actor), cameras.of(actor));
    }

    private List<IncidentSummary> cases(Actor actor) {
        try {
            return cases.open(actor, MOST);
        } catch (Refusal notTheirWork) {
            return List.of();
        }
    }

    private List<DeviceView> devices(Actor actor) {
        List<DeviceView> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            CursorPage<DeviceView> page = devices.page(actor, DeviceFilter.ALL, cursor, CursorPage.MAX_LIMIT);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && all.size() < MOST);
        return all;
    }
}
