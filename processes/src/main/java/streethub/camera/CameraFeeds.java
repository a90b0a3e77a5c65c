package streethub.camera;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the hub itself knows of the gateways: where each stream is, and whether it answered when last asked. */
@Service
public class CameraFeeds {

    private final CameraTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CameraFeeds(CameraTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /** The streams of all cameras that are switched on. */
    @Transactional(readOnly = true)
    public List<CameraFeed> all() {
        return table.feeds();
    }

    /** Notes that the camera's stream answered, or did not. */
    @Transactional
    public void answered(String camera, boolean reachable) {
        if (table.answered(camera, reachable, clock.instant())) {
            events.publishEvent(new CamerasChanged(Set.of(camera)));
        }
    }
}
