package streethub.integrations.camera;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import streethub.identity.CurrentActor;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Caller;
import streethub.shared.Refusal;

/** Live pictures, for callers of the API and, beside their pages, for people who are logged in there. */
@RestController
@Tag(name = "Cameras")
class LiveController {

    private static final String LIVE = "/cameras/{id}/live/{ticket}/{name}";
    private static final String AGAIN_AFTER_SECONDS = "10";

    private final LiveRelay relay;
    private final Caller caller;
    private final CurrentActor current;

    LiveController(LiveRelay relay, Caller caller, CurrentActor current) {
        this.relay = relay;
        this.caller = caller;
        this.current = current;
    }

    @GetMapping(ApiPath.V1 + LIVE)
    @Operation(
            summary = "A live picture",
            description =
                    "The HLS playlist index.m3u8 of a viewing, and what it leads to, for the account whose viewing"
                            + " it is. 403 for others, 409 once its time is over, 429 where too many watch at once, 503 while"
                            + " the camera is offline.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/vnd.apple.mpegurl",
                            schema = @Schema(type = "string", format = "binary")))
    void live(
            @PathVariable String id,
            @PathVariable String ticket,
            @PathVariable String name,
            @Parameter(description = "The segment of a low-latency stream that one waits for.")
                    @RequestParam(name = "_HLS_msn", required = false)
                    @Nullable String segment,
            @Parameter(description = "Its part.") @RequestParam(name = "_HLS_part", required = false) @Nullable String part,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        relay.pass(caller.known(), id, ticket, name, new Reload(segment, part), response);
    }

    /** For players on pages, to whom a number says enough. */
    @Hidden
    @GetMapping(LIVE)
    void onPage(
            @PathVariable String id,
            @PathVariable String ticket,
            @PathVariable String name,
            @RequestParam(name = "_HLS_msn", required = false) @Nullable String segment,
            @RequestParam(name = "_HLS_part", required = false) @Nullable String part,
            HttpServletResponse response)
            throws IOException {
        try {
            relay.pass(current.get(), id, ticket, name, new Reload(segment, part), response);
        } catch (Refusal refusal) {
            response.setContentType("text/plain");
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS);
            response.setStatus(status(refusal).value());
        }
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case FORBIDDEN, UNAUTHENTICATED -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.GONE;
            case NOT_FOUND, INVALID -> HttpStatus.NOT_FOUND;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            default -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
