package streethub.integrations.camera;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The test stream of the demo's cameras, as a gateway would serve it: a loop of four segments, drawn by a program, that
 * goes on as long as the hub runs.
 */
@Hidden
@RestController
@ConditionalOnBooleanProperty("streethub.demo")
class DemoStreamController {

    private static final int SEGMENTS = 4;
    private static final long SECONDS = 2;
    private static final int WINDOW = 4;
    private static final Map<String, String> PICTURES = Map.of("crossing", "crossing", "square", "square");
    private static final MediaType PLAYLIST = MediaType.parseMediaType("application/vnd.apple.mpegurl");
    private static final MediaType SEGMENT = MediaType.parseMediaType("video/mp2t");

    private final long began = System.nanoTime() - SECONDS * WINDOW * 1_000_000_000;

    @GetMapping("/assets/demo-cameras/{picture}/index.m3u8")
    ResponseEntity<String> playlist(@PathVariable String picture) {
        if (!PICTURES.containsKey(picture)) {
            return ResponseEntity.notFound().build();
        }
        long next = (System.nanoTime() - began) / 1_000_000_000 / SECONDS;
        long first = next - WINDOW;
        StringBuilder playlist = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:" + SECONDS);
        playlist.append("\n#EXT-X-MEDIA-SEQUENCE:").append(first);
        // How many loops began before the first one listed.
        playlist.append("\n#EXT-X-DISCONTINUITY-SEQUENCE:").append((first + SEGMENTS - 1) / SEGMENTS);
        for (long segment = first; segment < next; segment++) {
            playlist.append(segment % SEGMENTS == 0 ? "\n#EXT-X-DISCONTINUITY" : "")
                    .append("\n#EXTINF:" + SECONDS + ".0,\n")
                    .append(segment)
                    .append(".ts");
        }
        return ResponseEntity.ok()
                .contentType(PLAYLIST)
                .cacheControl(CacheControl.noStore())
                .body(playlist.append('\n').toString());
    }

    @GetMapping("/assets/demo-cameras/{picture}/{segment:\\d{1,12}}.ts")
    ResponseEntity<Resource> segment(@PathVariable String picture, @PathVariable long segment) throws IOException {
        String known = PICTURES.get(picture);
        if (known == null) {
            return ResponseEntity.notFound().build();
        }
        Resource file = new ClassPathResource(known + segment % SEGMENTS + ".ts", DemoStreamController.class);
        return ResponseEntity.ok()
                .contentType(SEGMENT)
                .contentLength(file.contentLength())
                .cacheControl(CacheControl.noStore())
                .body(file);
    }
}
