package streethub.integrations.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import streethub.attachment.CleanPhoto;
import streethub.attachment.PhotoId;
import streethub.attachment.PhotoSize;
import streethub.attachment.Photos;
import streethub.identity.Actor;
import streethub.incident.CaseMessage;
import streethub.incident.CaseThread;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.ApiTime;
import streethub.integrations.web.BodyReader;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.integrations.web.RateLimits;
import streethub.integrations.web.WordsAndPhotos;
import streethub.shared.CursorPage;

/** What those who have a case on their hands say to each other. */
@RestController
@RequestMapping(ApiPath.V1 + "/incidents/{number}/messages")
@Tag(name = "Incidents")
class MessagesController {

    private final CaseThread thread;
    private final Photos photos;
    private final BodyReader bodies;
    private final RateLimits limits;
    private final Caller caller;

    MessagesController(CaseThread thread, Photos photos, BodyReader bodies, RateLimits limits, Caller caller) {
        this.thread = thread;
        this.photos = photos;
        this.bodies = bodies;
        this.limits = limits;
        this.caller = caller;
    }

    @Schema(name = "CaseMessage", description = "A message of a case's thread.")
    record Message(
            long id,
            OffsetDateTime at,
            String author,
            String authorName,

            @Schema(description = "As typed; empty where a photo says it.")
            String words,

            @Schema(description = "Address of the photo, JPEG; a thumbnail with size=thumbnail.", nullable = true)
            @Nullable String photo,

            @Schema(description = "The camera that the photo is from; null for any other.", nullable = true) @Nullable String camera) {

        static Message of(String number, CaseMessage message) {
            PhotoId photo = message.photo();
            return new Message(
                    message.id(),
                    ApiTime.of(message.at()),
                    message.author(),
                    message.authorName(),
                    message.words(),
                    photo == null ? null : ApiPath.V1 + "/incidents/" + number + "/messages/photos/" + photo.value(),
                    message.camera());
        }
    }

    @Schema(name = "MessageRequest")
    record MessageRequest(
            @Schema(
                    description = "1 to 2,000 characters; may be left out where a photo says it.",
                    requiredMode = RequiredMode.NOT_REQUIRED)
            @Nullable String words) {}

    @Schema(name = "MessageParts")
    record MessageParts(MessageRequest message, @Nullable MultipartFile photos) {}

    @GetMapping
    @Operation(
            summary = "Read a case's thread",
            description = "The newest first; for the case's dispatchers, handlers and verifiers, and nobody else.")
    CursorPage<Message> list(
            @PathVariable String number,
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "100"))
                    @RequestParam(required = false)
                    @Nullable String limit) {
        return thread.page(caller.known(), number, Query.text("cursor", cursor), Query.limit(limit))
                .map(message -> Message.of(number, message));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write in a case's thread",
            description = "The others in it are told; for the same. As JSON, or as multipart with the same JSON in the"
                    + " part message and a photo in the part photos (JPEG, PNG or WebP, at most 10 MB and 40"
                    + " megapixels).",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = MessageRequest.class)),
                                @Content(
                                        mediaType = "multipart/form-data",
                                        schema = @Schema(implementation = MessageParts.class))
                            }))
    Message write(@PathVariable String number, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException, MissingServletRequestPartException {
        Actor actor = caller.known();
        thread.requirePart(actor, number);
        WordsAndPhotos filed = WordsAndPhotos.of(request, "message", 1);
        limits.post(actor.username(), request.getRemoteAddr());
        limits.photos(request.getRemoteAddr(), filed.photos().size());
        // Decoding takes up to seconds: not while a transaction holds a connection.
        List<CleanPhoto> clean = filed.photos().stream().map(photos::clean).toList();
        PhotoId photo = clean.isEmpty() ? null : photos.store(clean.getFirst());
        return Message.of(
                number,
                bodies.read(filed.words(), MessageRequest.class)
                        .act(message -> thread.write(actor, number, message.words(), photo)));
    }

    @GetMapping("/photos/{photo}")
    @Operation(summary = "A photo of a case's thread", description = "For the same.")
    ResponseEntity<Resource> photo(
            @PathVariable String number,
            @PathVariable String photo,
            @Parameter(schema = @Schema(allowableValues = {"full", "thumbnail"}))
                    @RequestParam(required = false)
                    @Nullable String size) {
        PhotoId id = new PhotoId(photo);
        thread.requirePhoto(caller.known(), number, id);
        PhotoSize wanted = Query.lowerCaseChoice("size", size, PhotoSize.class);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(photos.open(id, Objects.requireNonNullElse(wanted, PhotoSize.FULL)));
    }
}
