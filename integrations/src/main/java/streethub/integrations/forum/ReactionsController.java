package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import streethub.forum.Breach;
import streethub.forum.Reactions;
import streethub.identity.Actor;
import streethub.integrations.forum.PostRequests.AbuseReport;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.integrations.web.RateLimits;

@RestController
@RequestMapping(ApiPath.V1)
@Tag(name = "Forum")
class ReactionsController {

    private final Reactions reactions;
    private final RateLimits limits;
    private final Caller caller;

    ReactionsController(Reactions reactions, RateLimits limits, Caller caller) {
        this.reactions = reactions;
        this.limits = limits;
        this.caller = caller;
    }

    @PutMapping("/posts/{id}/like")
    @Operation(summary = "Like", description = "Likes a published topic or reply; twice changes nothing.")
    Liked like(@PathVariable String id) {
        return new Liked(id, reactions.like(caller.known(), id, true));
    }

    @DeleteMapping("/posts/{id}/like")
    @Operation(summary = "Like no more", description = "Takes one's like back; twice changes nothing.")
    Liked unlike(@PathVariable String id) {
        return new Liked(id, reactions.like(caller.known(), id, false));
    }

    @PutMapping("/topics/{id}/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Follow", description = "Wants to be told of what is new in a published topic.")
    void follow(@PathVariable String id) {
        reactions.follow(caller.known(), id, true);
    }

    @DeleteMapping("/topics/{id}/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Follow no more", description = "Wants to be told no more.")
    void unfollow(@PathVariable String id) {
        reactions.follow(caller.known(), id, false);
    }

    @PostMapping("/posts/{id}/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Report abuse",
            description = "Tells the moderators what is wrong with a published topic or reply, once an account.")
    void report(@PathVariable String id, Body<AbuseReport> body, HttpServletRequest request) {
        Actor actor = caller.known();
        limits.post(actor.username(), request.getRemoteAddr());
        body.run(report ->
                reactions.report(actor, id, Query.choice("breach", report.breach(), Breach.class), report.words()));
    }

    @Schema(name = "Liked", description = "How many like a post.")
    record Liked(String id, int likes) {}
}
