package streethub.integrations.camera;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;
import streethub.shared.Refusal;

/** Counts the viewings that run now, so that the hub passes on no more than it can. */
@Component
class LiveStreams {

    /** A player asks every few seconds. */
    private static final Duration GONE_AFTER = Duration.ofSeconds(15);

    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    private final Cache<String, String> running =
            Caffeine.newBuilder().expireAfterAccess(GONE_AFTER).build();
    private final RelaySettings settings;

    LiveStreams(RelaySettings settings) {
        this.settings = settings;
    }

    /** Notes that the viewing runs; one more than may run at once is refused as too many. */
    synchronized void run(String viewer, String ticket) {
        running.cleanUp();
        if (running.getIfPresent(ticket) == null) {
            long own = running.asMap().values().stream().filter(viewer::equals).count();
            if (running.estimatedSize() >= settings.streams() || own >= settings.streamsPerAccount()) {
                throw Refusal.tooMany(TRY_AGAIN, "camera.busy");
            }
            running.put(ticket, viewer);
        }
    }
}
