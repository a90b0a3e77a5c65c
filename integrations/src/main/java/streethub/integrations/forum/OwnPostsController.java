package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.forum.OwnPosts;
import streethub.forum.PostReceipt;
import streethub.forum.Posts;
import streethub.identity.Actor;
import streethub.integrations.forum.PostRequests.AnsweredRequest;
import streethub.integrations.forum.PostRequests.AppealRequest;
import streethub.integrations.forum.PostRequests.EditRequest;
import streethub.integrations.forum.PostRequests.PostNote;
import streethub.integrations.web.ApiLanguage;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;
import streethub.shared.Texts;

/** What authors see of, and do with, what they wrote; a verb answers with the post as it is then. */
@RestController
@RequestMapping(ApiPath.V1)
@Tag(name = "Forum")
class OwnPostsController {

    private final OwnPosts own;
    private final Posts posts;
    private final PostBodies bodies;
    private final Photos photos;
    private final Texts texts;
    private final Caller caller;

    OwnPostsController(OwnPosts own, Posts posts, PostBodies bodies, Photos photos, Texts texts, Caller caller) {
        this.own = own;
        this.posts = posts;
        this.bodies = bodies;
        this.photos = photos;
        this.texts = texts;
        this.caller = caller;
    }

    @GetMapping("/posts")
    @Operation(summary = "One's own posts", description = "Topics and replies with their states, the newest first.")
    CursorPage<OwnPostResponse> list(
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "100"))
                    @RequestParam(required = false)
                    @Nullable String limit,
            HttpServletRequest request) {
        Locale locale = ApiLanguage.of(request);
        return own.list(caller.known(), Query.text("cursor", cursor), Query.limit(limit))
                .map(post -> OwnPostResponse.of(post, texts, locale));
    }

    @GetMapping("/posts/{id}")
    @Operation(summary = "One's own post", description = "Its newest text, where it stands and why; 404 for others.")
    OwnPostResponse find(@PathVariable String id, HttpServletRequest request) {
        return now(request, caller.known(), id);
    }

    @PutMapping("/posts/{id}")
    @Operation(
            summary = "Write anew",
            description = "What everybody sees stays until the new text has passed; what was in review is off."
                    + PostBodies.AS_PARTS,
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = EditRequest.class)),
                                @Content(
                                        mediaType = "multipart/form-data",
                                        schema = @Schema(implementation = EditParts.class))
                            }))
    OwnPostResponse edit(@PathVariable String id, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException, MissingServletRequestPartException {
        Actor actor = caller.known();
        SentPost<EditRequest> sent = bodies.read(actor, request, EditRequest.class);
        List<PhotoId> before = photosOf(actor, id);
        PostReceipt receipt =
                sent.body().act(edit -> posts.edit(actor, id, edit.toEdit(before, stay -> sent.store(photos, stay))));
        return OwnPostResponse.of(own.find(actor, id), receipt.masked(), texts, ApiLanguage.of(request));
    }

    /** None of a post that is another's: why it cannot be edited, the verb says. */
    private List<PhotoId> photosOf(Actor actor, String id) {
        try {
            return own.find(actor, id).photos();
        } catch (Refusal anothers) {
            return List.of();
        }
    }

    @Schema(name = "EditParts")
    record EditParts(EditRequest post, @Nullable List<MultipartFile> photos) {}

    @PostMapping("/posts/{id}/accept-edit")
    @Operation(
            summary = "Accept a proposed text",
            description = "The author agrees to what a moderator would publish; it is published.")
    OwnPostResponse acceptEdit(@PathVariable String id, Body<PostNote> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(nothing -> posts.acceptEdit(actor, id));
        return now(request, actor, id);
    }

    @PostMapping("/posts/{id}/appeal")
    @Operation(summary = "Appeal", description = "Another person than who rejected it looks, once.")
    OwnPostResponse appeal(@PathVariable String id, Body<AppealRequest> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(why -> posts.appeal(actor, id, why.words()));
        return now(request, actor, id);
    }

    @PostMapping("/posts/{id}/withdraw")
    @Operation(summary = "Withdraw", description = "The author takes it back; nobody else sees it any more.")
    OwnPostResponse withdraw(@PathVariable String id, Body<PostNote> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(nothing -> posts.withdraw(actor, id));
        return now(request, actor, id);
    }

    @PostMapping("/topics/{id}/answered")
    @Operation(summary = "Answered", description = "The topic's author says which reply answered it.")
    OwnPostResponse answered(@PathVariable String id, Body<AnsweredRequest> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(answered -> posts.answered(actor, id, Query.text("reply", answered.reply())));
        return now(request, actor, id);
    }

    private OwnPostResponse now(HttpServletRequest request, Actor actor, String id) {
        return OwnPostResponse.of(own.find(actor, id), texts, ApiLanguage.of(request));
    }
}
