package streethub.integrations.forum;

import com.rometools.rome.io.FeedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import streethub.forum.Forum;
import streethub.integrations.web.ApiPath;

@RestController
@RequestMapping(ApiPath.V1 + "/boards")
@Tag(name = "Forum")
class FeedsController {

    private static final String ATOM = "application/atom+xml";
    private static final MediaType UTF_8 = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final Forum forum;

    FeedsController(Forum forum) {
        this.forum = forum;
    }

    @GetMapping("/{id}/feed.atom")
    @SecurityRequirements
    @Operation(
            summary = "A board's feed",
            description = "The 50 newest published topics as Atom (RFC 4287), for feed readers.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = ATOM, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> feed(@PathVariable String id) throws FeedException {
        String hub = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        String atom = BoardFeed.of(forum.board(id), forum.feed(id), hub);
        return ResponseEntity.ok()
                .contentType(UTF_8)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(atom.getBytes(StandardCharsets.UTF_8));
    }
}
