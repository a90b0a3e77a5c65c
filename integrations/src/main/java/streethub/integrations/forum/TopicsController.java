package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import streethub.forum.Forum;
import streethub.forum.OwnPost;
import streethub.forum.OwnPosts;
import streethub.forum.TopicFilter;
import streethub.identity.Actor;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.integrations.web.RateLimits;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;

@RestController
@RequestMapping(ApiPath.V1)
@Tag(name = "Forum", description = "Boards, topics and replies; reading needs no account and shows what is published.")
class TopicsController {

    private static final int USUAL = 50;

    private final Forum forum;
    private final OwnPosts own;
    private final RateLimits limits;
    private final Caller caller;

    TopicsController(Forum forum, OwnPosts own, RateLimits limits, Caller caller) {
        this.forum = forum;
        this.own = own;
        this.limits = limits;
        this.caller = caller;
    }

    @GetMapping("/topics")
    @SecurityRequirements
    @Operation(
            summary = "List topics",
            description =
                    "Published topics, those with the newest post first. q finds words in title, tags, opening text"
                            + " and replies; one Chinese character is enough, and topics published last come first.")
    CursorPage<TopicItem> list(
            @Parameter(description = "Id of a board.") @RequestParam(required = false) @Nullable String board,
            @Parameter(description = "At most 100 characters.") @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String tag,
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(required = false)
                    @Nullable String limit,
            HttpServletRequest request) {
        String wanted = Query.text("board", board);
        if (wanted != null) {
            String unused = forum.board(wanted).id();
        }
        String words = Query.text("q", q);
        if (words != null) {
            limits.search(request.getRemoteAddr());
        }
        TopicFilter filter = new TopicFilter(wanted, words, Query.text("tag", tag));
        return forum.topics(filter, Query.text("cursor", cursor), Query.limit(limit, USUAL))
                .map(TopicItem::of);
    }

    @GetMapping("/topics/{id}")
    @SecurityRequirements
    @Operation(
            summary = "A topic",
            description = "With a page of its replies. Its author sees it with its state before it is published; for"
                    + " others it is not there.")
    TopicResponse find(
            @PathVariable String id,
            @Parameter(description = "next of the page of replies before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(required = false)
                    @Nullable String limit) {
        try {
            return TopicResponse.of(forum.topic(id, Query.text("cursor", cursor), Query.limit(limit, USUAL)));
        } catch (Refusal refusal) {
            Actor actor = caller.any();
            if (refusal.kind() != Refusal.Kind.NOT_FOUND || actor.isAnonymous()) {
                throw refusal;
            }
            return unpublished(actor, id);
        }
    }

    private TopicResponse unpublished(Actor actor, String id) {
        OwnPost post = own.find(actor, id);
        if (post.reply()) {
            throw Refusal.notFound("forum.topic.unknown", id);
        }
        return TopicResponse.of(post);
    }

    @GetMapping("/posts/{id}/history")
    @SecurityRequirements
    @Operation(
            summary = "Edit history",
            description = "The texts of a published topic or reply that everybody could read, the newest first.")
    CursorPage<RevisionItem> history(@PathVariable String id) {
        List<RevisionItem> revisions =
                forum.history(id).stream().map(RevisionItem::of).toList();
        return new CursorPage<>(revisions, null);
    }
}
