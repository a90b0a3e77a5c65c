package streethub.integrations.camera;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import streethub.camera.CameraFeeds;
import streethub.camera.CameraViewings;
import streethub.camera.LiveFeed;
import streethub.camera.StreamAddresses;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/** Passes a camera's picture on to whoever has a ticket: the playlist rewritten, its segments as they come. */
@Component
class LiveRelay {

    /** The name of a viewing's playlist; what that leads to has sealed names beside it. */
    static final String INDEX = "index.m3u8";

    private static final Logger LOG = LoggerFactory.getLogger(LiveRelay.class);
    private static final int LARGEST_PLAYLIST = 256 * 1024;
    private static final long LARGEST_SEGMENT = 16L << 20;

    private final CameraViewings viewings;
    private final CameraFeeds feeds;
    private final StreamAddresses addresses;
    private final GatewayClient gateway;
    private final LiveStreams streams;

    LiveRelay(
            CameraViewings viewings,
            CameraFeeds feeds,
            StreamAddresses addresses,
            GatewayClient gateway,
            LiveStreams streams) {
        this.viewings = viewings;
        this.feeds = feeds;
        this.addresses = addresses;
        this.gateway = gateway;
        this.streams = streams;
    }

    /** Writes what that name is; refused without a ticket or beyond the bound, as unavailable where the camera is off. */
    void pass(Actor actor, String camera, String ticket, String name, Reload reload, HttpServletResponse response)
            throws IOException {
        LiveFeed feed = viewings.admit(actor, camera, ticket);
        boolean index = name.equals(INDEX);
        boolean playlist = SegmentNames.ending(name).equals(SegmentNames.PLAYLIST);
        URI named = index ? feed.playlist() : behind(feed, name);
        URI address = playlist ? reload.on(named) : named;
        streams.run(actor.username(), ticket);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (GatewayAnswer answer = gateway.fetch(address)) {
            response.setContentType(type(name));
            if (playlist) {
                String text = new String(answer.bytes(LARGEST_PLAYLIST), StandardCharsets.UTF_8);
                byte[] rewritten = Playlists.rewrite(text, address, feed.key()).getBytes(StandardCharsets.UTF_8);
                if (index) {
                    feeds.answered(camera, true);
                }
                response.getOutputStream().write(rewritten);
            } else {
                answer.copy(response.getOutputStream(), LARGEST_SEGMENT);
            }
        } catch (GatewayFailure failure) {
            LOG.debug("Camera {} does not answer", camera, failure);
            if (response.isCommitted()) {
                throw failure;
            }
            response.resetBuffer();
            if (index) {
                feeds.answered(camera, false);
            }
            throw Refusal.unavailable("camera.offline");
        }
    }

    private URI behind(LiveFeed feed, String name) {
        URI address = SegmentNames.open(feed.key(), name).orElseThrow(() -> Refusal.notFound("camera.segment"));
        return addresses.check(address.toString());
    }

    /** By the name alone: what a gateway says of its content might make a browser run it. */
    private static String type(String name) {
        return switch (SegmentNames.ending(name)) {
            case SegmentNames.PLAYLIST -> "application/vnd.apple.mpegurl";
            case "ts" -> "video/mp2t";
            case "m4s", "mp4" -> "video/mp4";
            case "aac" -> "audio/aac";
            default -> "application/octet-stream";
        };
    }
}
