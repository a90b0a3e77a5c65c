package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import streethub.casework.InboxQueue;
import streethub.forum.AnonymousAuthors;
import streethub.forum.CaseHandOvers;
import streethub.forum.Moderation;
import streethub.forum.ModerationReading;
import streethub.forum.ReviewCase;
import streethub.forum.TakeDowns;
import streethub.forum.TopicMoves;
import streethub.identity.Actor;
import streethub.integrations.forum.ModerationRequests.ApproveRequest;
import streethub.integrations.forum.ModerationRequests.AskRequest;
import streethub.integrations.forum.ModerationRequests.BulkRequest;
import streethub.integrations.forum.ModerationRequests.HandToCaseRequest;
import streethub.integrations.forum.ModerationRequests.MovePostRequest;
import streethub.integrations.forum.ModerationRequests.ProposalRequest;
import streethub.integrations.forum.ModerationRequests.RejectRequest;
import streethub.integrations.forum.ModerationRequests.RevealRequest;
import streethub.integrations.forum.ModerationRequests.TakeDownRequest;
import streethub.integrations.web.ApiLanguage;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.shared.CursorPage;
import streethub.shared.Texts;

/** The id is that of the topic or reply; a second decision on the same answers 409. */
@RestController
@RequestMapping(ApiPath.V1 + "/moderation")
@Tag(name = "Moderation", description = "Looking at posts before, or after, everybody sees them.")
class ModerationController {

    private final Moderation moderation;
    private final CaseHandOvers cases;
    private final TopicMoves moves;
    private final AnonymousAuthors authors;
    private final TakeDowns takeDowns;
    private final ModerationReading reading;
    private final Texts texts;
    private final Caller caller;

    ModerationController(
            Moderation moderation,
            CaseHandOvers cases,
            TopicMoves moves,
            AnonymousAuthors authors,
            TakeDowns takeDowns,
            ModerationReading reading,
            Texts texts,
            Caller caller) {
        this.moderation = moderation;
        this.cases = cases;
        this.moves = moves;
        this.authors = authors;
        this.takeDowns = takeDowns;
        this.reading = reading;
        this.texts = texts;
        this.caller = caller;
    }

    @GetMapping
    @Operation(
            summary = "List posts to review",
            description = "What anybody of the caller's role may take, or with queue=mine what the caller holds; the"
                    + " soonest due first.")
    CursorPage<ReviewItem> queue(
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"mine", "claimable"},
                                            defaultValue = "claimable"))
                    @RequestParam(required = false)
                    @Nullable String queue,
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "100"))
                    @RequestParam(required = false)
                    @Nullable String limit,
            HttpServletRequest request) {
        Locale locale = ApiLanguage.of(request);
        InboxQueue wanted = Objects.requireNonNullElse(
                Query.lowerCaseChoice("queue", queue, InboxQueue.class), InboxQueue.CLAIMABLE);
        return reading.queue(caller.staff(), wanted, Query.text("cursor", cursor), Query.limit(limit))
                .map(review -> ReviewItem.of(review, texts, locale));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A post to review", description = "For whoever reviews its board; 404 for others.")
    ReviewItem find(@PathVariable String id, HttpServletRequest request) {
        return ReviewItem.of(reading.find(caller.known(), id), texts, ApiLanguage.of(request));
    }

    @PostMapping("/{id}/approve")
    @Operation(
            summary = "Approve",
            description = "Everybody sees it; what was held goes to a second person first and stays HELD.")
    DecisionResponse approve(@PathVariable String id, Body<ApproveRequest> body) {
        Actor actor = caller.known();
        return new DecisionResponse(id, body.act(said -> moderation.approve(actor, id, said.revision())), null);
    }

    @PostMapping("/{id}/reject")
    @Operation(summary = "Reject", description = "It is not for the forum, and why: from the list or in words.")
    DecisionResponse reject(@PathVariable String id, Body<RejectRequest> body) {
        Actor actor = caller.known();
        return new DecisionResponse(
                id, body.act(why -> moderation.reject(actor, id, why.revision(), why.breach(), why.said())), null);
    }

    @PostMapping("/{id}/take-down")
    @Operation(
            summary = "Take down",
            description =
                    "A published post goes from every list, search and feed at once; its author reads why, and may"
                            + " write it anew or appeal. 409 where it is not public.")
    DecisionResponse takeDown(@PathVariable String id, Body<TakeDownRequest> body) {
        Actor actor = caller.known();
        return new DecisionResponse(
                id,
                body.act(said -> takeDowns.takeDown(
                        actor, id, said.why().breach(), said.why().said())),
                null);
    }

    @PostMapping("/{id}/ask")
    @Operation(summary = "Ask the author", description = "The author answers by writing it anew.")
    DecisionResponse ask(@PathVariable String id, Body<AskRequest> body) {
        Actor actor = caller.known();
        return new DecisionResponse(
                id, body.act(said -> moderation.ask(actor, id, said.revision(), said.asked())), null);
    }

    @PostMapping("/{id}/propose-edit")
    @Operation(summary = "Propose another text", description = "Published as soon as the author accepts it.")
    DecisionResponse proposeEdit(@PathVariable String id, Body<ProposalRequest> body) {
        Actor actor = caller.known();
        body.run(said -> moderation.proposeEdit(actor, id, said.revision(), said.toEdit(), said.words()));
        return now(actor, id);
    }

    @PostMapping("/{id}/move")
    @Operation(summary = "Move", description = "The topic belongs on another board, whose moderators look at it.")
    DecisionResponse move(@PathVariable String id, Body<MovePostRequest> body) {
        Actor actor = caller.known();
        return body.act(to -> {
            ReviewCase before = reading.find(actor, id);
            moves.move(actor, id, Query.text("board", to.board()));
            return new DecisionResponse(id, before.state(), null);
        });
    }

    @PostMapping("/{id}/hand-to-case")
    @Operation(summary = "Hand to a case", description = "A topic that is a report becomes a case, linked both ways.")
    DecisionResponse handToCase(@PathVariable String id, Body<HandToCaseRequest> body) {
        Actor actor = caller.known();
        body.run(how -> cases.handToCase(actor, id, how.revision(), how.toHandOver()));
        return now(actor, id);
    }

    @PostMapping("/{id}/reveal")
    @Operation(summary = "Reveal the author", description = "Who wrote an anonymous post; the reason is kept.")
    AuthorItem reveal(@PathVariable String id, Body<RevealRequest> body) {
        Actor actor = caller.known();
        AnonymousAuthors.AuthorName author = body.act(why -> authors.reveal(actor, id, why.reason()));
        return new AuthorItem(author.username(), author.displayName());
    }

    @PostMapping("/approve")
    @Operation(summary = "Approve several", description = "Posts of trusted authors, all or none.")
    Approved approveAll(Body<BulkRequest> body) {
        Actor actor = caller.staff();
        return new Approved(body.act(posts -> moderation.approveAll(actor, posts.toSeen())));
    }

    private DecisionResponse now(Actor actor, String id) {
        ReviewCase review = reading.find(actor, id);
        return new DecisionResponse(id, review.state(), review.caseNumber());
    }

    @Schema(name = "AuthorItem", description = "Account and name of an author.")
    record AuthorItem(String username, String displayName) {}

    @Schema(name = "Approved", description = "How many were approved.")
    record Approved(int approved) {}
}
