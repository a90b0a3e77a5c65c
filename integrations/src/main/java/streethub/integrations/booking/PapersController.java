package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import streethub.attachment.PhotoId;
import streethub.attachment.PhotoSize;
import streethub.attachment.Photos;
import streethub.booking.BookingPapers;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.integrations.web.RateLimits;
import streethub.shared.Refusal;

@RestController
@RequestMapping(ApiPath.V1 + "/bookings")
@Tag(name = "Bookings")
class PapersController {

    private final BookingPapers papers;
    private final Photos photos;
    private final RateLimits limits;
    private final Caller caller;

    PapersController(BookingPapers papers, Photos photos, RateLimits limits, Caller caller) {
        this.papers = papers;
        this.photos = photos;
        this.limits = limits;
        this.caller = caller;
    }

    @PostMapping(
            path = "/papers",
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE, "image/webp"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Send a photo of a paper",
            description = "One photo as the body, at most 10 MB and 40 megapixels; its id goes into papers of a"
                    + " booking within a day, or it is thrown away.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.IMAGE_JPEG_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.IMAGE_PNG_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "image/webp", schema = @Schema(type = "string", format = "binary"))
                            }))
    PaperReceipt send(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        caller.known();
        limits.photos(request.getRemoteAddr(), 1);
        return new PaperReceipt(
                photos.store(photos.clean(request.getInputStream())).value());
    }

    @GetMapping("/{number}/papers/{photo}")
    @Operation(summary = "A paper of a booking", description = "JPEG, for whoever may see the booking.")
    ResponseEntity<Resource> paper(
            @PathVariable String number,
            @PathVariable String photo,
            @Parameter(schema = @Schema(allowableValues = {"full", "thumbnail"}))
                    @RequestParam(required = false)
                    @Nullable String size) {
        PhotoId id = new PhotoId(photo);
        if (!papers.of(caller.known(), number).contains(id)) {
            throw Refusal.notFound("photo.unknown");
        }
        PhotoSize wanted = Query.lowerCaseChoice("size", size, PhotoSize.class);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(photos.open(id, Objects.requireNonNullElse(wanted, PhotoSize.FULL)));
    }

    @Schema(name = "PaperReceipt", description = "A photo that has been taken in.")
    record PaperReceipt(
            @Schema(description = "For papers of a booking.")
            String id) {}
}
