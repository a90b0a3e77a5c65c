package streethub.ui.camera;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.camera.CameraState;
import streethub.camera.CameraView;
import streethub.camera.Cameras;
import streethub.identity.Actor;
import streethub.shared.CursorPage;
import streethub.ui.map.Marker;
import streethub.ui.map.MarkerState;
import streethub.ui.web.Words;

/** The cameras of one's area on a map; choosing one leads to its page, which asks why one looks. */
@Service
public class CameraMarkers {

    private static final String CAMERA = "camera-";

    private final Cameras cameras;

    CameraMarkers(Cameras cameras) {
        this.cameras = cameras;
    }

    /** Those that are switched on; none for whom they do not concern. */
    public List<CameraView> of(Actor actor) {
        List<CameraView> all = new ArrayList<>();
        if (!cameras.concern(actor)) {
            return all;
        }
        @Nullable String cursor = null;
        do {
            CursorPage<CameraView> page = cameras.list(actor, null, cursor, CursorPage.MAX_LIMIT);
            page.items().stream()
                    .filter(camera -> camera.state() != CameraState.DISABLED)
                    .forEach(all::add);
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    /** Whether no picture comes from it. */
    public static boolean isOffline(CameraView camera) {
        return camera.state() == CameraState.OFFLINE;
    }

    /** A camera by shape and name; one that is offline says so. */
    public static Marker marker(Words words, CameraView camera) {
        return new Marker(
                CAMERA + camera.id(),
                camera.point(),
                isOffline(camera) ? MarkerState.CAMERA_OFF : MarkerState.CAMERA,
                isOffline(camera) ? words.get("cameras.marker.offline", camera.name()) : camera.name());
    }

    /** Leads to the page of the camera, where the marker is that of one. */
    public static boolean open(String marker) {
        if (!marker.startsWith(CAMERA)) {
            return false;
        }
        UI.getCurrent()
                .navigate(
                        "cameras",
                        CamerasAddress.one(marker.substring(CAMERA.length()), null)
                                .query());
        return true;
    }
}
