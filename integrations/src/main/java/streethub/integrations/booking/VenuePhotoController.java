package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import streethub.attachment.CleanPhoto;
import streethub.attachment.PhotoId;
import streethub.attachment.PhotoSize;
import streethub.attachment.Photos;
import streethub.booking.VenueEditing;
import streethub.booking.Venues;
import streethub.identity.Actor;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.integrations.web.RateLimits;
import streethub.shared.Refusal;

/** The photos of venues: for everybody to see, for managers to change. */
@RestController
@RequestMapping(ApiPath.V1 + "/venues/{id}/photo")
@Tag(name = "Venues")
class VenuePhotoController {

    private final Venues venues;
    private final VenueEditing editing;
    private final Photos photos;
    private final RateLimits limits;
    private final Caller caller;

    VenuePhotoController(Venues venues, VenueEditing editing, Photos photos, RateLimits limits, Caller caller) {
        this.venues = venues;
        this.editing = editing;
        this.photos = photos;
        this.limits = limits;
        this.caller = caller;
    }

    @GetMapping
    @SecurityRequirements
    @Operation(summary = "A venue's photo", description = "404 where it has none.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.IMAGE_JPEG_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> read(
            @PathVariable String id,
            @Parameter(schema = @Schema(allowableValues = {"full", "thumbnail"}))
                    @RequestParam(required = false)
                    @Nullable String size) {
        PhotoId photo = venues.get(id).photo();
        if (photo == null) {
            throw Refusal.notFound("photo.unknown");
        }
        PhotoSize wanted =
                Objects.requireNonNullElse(Query.lowerCaseChoice("size", size, PhotoSize.class), PhotoSize.FULL);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .eTag(photo.value().substring(0, 16) + wanted.name())
                .body(photos.open(photo, wanted));
    }

    @PutMapping
    @Operation(
            summary = "Give a venue a photo",
            description = "JPEG, PNG or WebP, at most 10 MB and 40 megapixels, instead of the one before; for its"
                    + " manager. It is kept as JPEG without metadata.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "image/*",
                                            schema = @Schema(type = "string", format = "binary"))))
    VenueResponse give(@PathVariable String id, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        Actor actor = caller.known();
        editing.requireManager(actor, id);
        limits.photos(request.getRemoteAddr(), 1);
        // Decoding takes up to seconds: not while a transaction holds a connection.
        CleanPhoto clean = photos.clean(request.getInputStream());
        return VenueResponse.of(editing.setPhoto(actor, id, photos.store(clean)));
    }

    @DeleteMapping
    @Operation(summary = "Take a venue's photo away", description = "For its manager.")
    VenueResponse take(@PathVariable String id) {
        return VenueResponse.of(editing.setPhoto(caller.known(), id, null));
    }
}
