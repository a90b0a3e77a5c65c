package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import streethub.attachment.Photos;
import streethub.forum.Posts;
import streethub.identity.Actor;
import streethub.integrations.forum.PostRequests.ReplyRequest;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Caller;
import streethub.integrations.web.OnceOnly;

@RestController
@RequestMapping(ApiPath.V1 + "/topics")
@Tag(name = "Forum")
class WritingController {

    private final Posts posts;
    private final OnceOnly onceOnly;
    private final PostBodies bodies;
    private final Photos photos;
    private final Caller caller;

    WritingController(Posts posts, OnceOnly onceOnly, PostBodies bodies, Photos photos, Caller caller) {
        this.posts = posts;
        this.onceOnly = onceOnly;
        this.bodies = bodies;
        this.photos = photos;
        this.caller = caller;
    }

    @PostMapping
    @Operation(
            summary = "Open a topic",
            description = "Published at once where the rules allow, else looked at first. The same request under the"
                    + " same Idempotency-Key within a day opens one topic and gets the same answer."
                    + PostBodies.AS_PARTS,
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = TopicRequest.class)),
                                @Content(
                                        mediaType = "multipart/form-data",
                                        schema = @Schema(implementation = TopicParts.class))
                            }))
    @ApiResponse(
            responseCode = "201",
            description = "The topic and where it stands.",
            headers = @Header(name = "Location", description = "Where to follow it."))
    ResponseEntity<PostResponse> open(
            @Parameter(description = "1 to 255 visible ASCII characters, counted per caller and body.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException, MissingServletRequestPartException {
        Actor actor = caller.known();
        SentPost<TopicRequest> sent = bodies.read(actor, request, TopicRequest.class);
        TopicRequest topic = sent.body().get();
        PostResponse receipt = onceOnly.answer(
                actor,
                key,
                OnceOnly.hash("topic", sent.hash()),
                PostResponse.class,
                () -> PostResponse.of(posts.open(actor, topic.toTopic(sent.store(photos, List.of())))));
        return ResponseEntity.created(URI.create(ApiPath.V1 + "/topics/" + receipt.id()))
                .body(receipt);
    }

    @PostMapping("/{id}/replies")
    @Operation(
            summary = "Reply",
            description =
                    "Answers on a published topic; as with topics, somebody may look first." + PostBodies.AS_PARTS,
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ReplyRequest.class)),
                                @Content(
                                        mediaType = "multipart/form-data",
                                        schema = @Schema(implementation = ReplyParts.class))
                            }))
    @ApiResponse(
            responseCode = "201",
            description = "The reply and where it stands.",
            headers = @Header(name = "Location", description = "Where its author follows it."))
    ResponseEntity<PostResponse> reply(
            @PathVariable String id,
            @Parameter(description = "1 to 255 visible ASCII characters, counted per caller and body.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException, MissingServletRequestPartException {
        Actor actor = caller.known();
        SentPost<ReplyRequest> sent = bodies.read(actor, request, ReplyRequest.class);
        PostResponse receipt = onceOnly.answer(
                actor,
                key,
                OnceOnly.hash("reply " + id, sent.hash()),
                PostResponse.class,
                () -> PostResponse.of(sent.body()
                        .act(reply -> posts.reply(actor, id, reply.toReply(sent.store(photos, List.of()))))));
        return ResponseEntity.created(URI.create(ApiPath.V1 + "/posts/" + receipt.id()))
                .body(receipt);
    }

    @Schema(name = "TopicParts")
    record TopicParts(TopicRequest post, @Nullable List<MultipartFile> photos) {}

    @Schema(name = "ReplyParts")
    record ReplyParts(ReplyRequest post, @Nullable List<MultipartFile> photos) {}
}
