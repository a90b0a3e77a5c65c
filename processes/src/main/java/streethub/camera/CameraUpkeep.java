package streethub.camera;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets each night who looked through a camera so long ago that nobody may ask any more. */
@Component
class CameraUpkeep {

    private final ViewingTable viewings;
    private final CameraSettings settings;
    private final Clock clock;

    CameraUpkeep(ViewingTable viewings, CameraSettings settings, Clock clock) {
        this.viewings = viewings;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Shanghai")
    void forget() {
        viewings.forget(clock.instant().minus(settings.keepLog()));
    }
}
