package streethub.integrations.camera;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import streethub.camera.CameraFeed;
import streethub.camera.CameraFeeds;
import streethub.camera.StreamAddresses;
import streethub.shared.Refusal;

/** Asks each gateway now and then whether its cameras are there, for their playlist only: nobody looks meanwhile. */
@Component
class CameraProbe {

    private static final Logger LOG = LoggerFactory.getLogger(CameraProbe.class);
    private static final int AT_ONCE = 8;
    private static final int LARGEST_PLAYLIST = 256 * 1024;

    private final CameraFeeds feeds;
    private final StreamAddresses addresses;
    private final GatewayClient gateway;
    private final ExecutorService askers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("camera-probe-", 0).factory());

    CameraProbe(CameraFeeds feeds, StreamAddresses addresses, GatewayClient gateway) {
        this.feeds = feeds;
        this.addresses = addresses;
        this.gateway = gateway;
    }

    @Scheduled(
            initialDelayString = "${streethub.camera.probe-first:10s}",
            fixedDelayString = "${streethub.camera.probe:60s}")
    void all() throws InterruptedException {
        List<Callable<Boolean>> questions = feeds.all().stream()
                .map(feed -> (Callable<Boolean>) () -> ask(feed))
                .toList();
        askers.invokeAll(questions);
    }

    private boolean ask(CameraFeed feed) {
        boolean reachable = false;
        try (GatewayAnswer answer = gateway.fetch(addresses.check(feed.streamUrl()))) {
            byte[] playlist = answer.bytes(LARGEST_PLAYLIST);
            reachable = playlist.length > 0 && playlist[0] == '#';
        } catch (GatewayFailure | Refusal failure) {
            LOG.debug("Camera {} does not answer", feed.camera(), failure);
        }
        feeds.answered(feed.camera(), reachable);
        return reachable;
    }

    @PreDestroy
    void stop() {
        askers.shutdownNow();
    }
}
