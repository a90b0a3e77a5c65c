package streethub.forum;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import streethub.casework.OpenTask;
import streethub.casework.engine.Tasks;
import streethub.forum.PostModerationProcess.Decision;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/** A look at a post that waits for one: who may take it, and what ends with it. */
@Component
class PostLooks {

    private final PostTable posts;
    private final PostAccess access;
    private final PostTurns turns;
    private final ReviewTable reviews;
    private final ReportTable reports;
    private final ForumClock clock;
    private final Tasks tasks;

    PostLooks(
            PostTable posts,
            PostAccess access,
            PostTurns turns,
            ReviewTable reviews,
            ReportTable reports,
            ForumClock clock,
            Tasks tasks) {
        this.posts = posts;
        this.access = access;
        this.turns = turns;
        this.reviews = reviews;
        this.reports = reports;
        this.clock = clock;
        this.tasks = tasks;
    }

    /**
     * Locks the post for the actor's decision.
     *
     * @param revision number of the text that was looked at; null for the newest
     * @param among the tasks in which that can be decided
     */
    Look begin(Actor actor, String id, @Nullable Integer revision, List<String> among) {
        Post post = access.lockForReview(actor, id);
        OpenTask task = tasks.require(actor, id, among);
        requireSeen(post, revision);
        return new Look(post, task);
    }

    /** Refuses to decide about a text that its author has written anew meanwhile. */
    static void requireSeen(Post post, @Nullable Integer revision) {
        if (revision != null && revision != post.looked()) {
            throw Refusal.conflict("forum.revision.newer", post.id());
        }
    }

    /** The round of review is over, and with it what readers had reported, unless what they reported is still seen. */
    void settle(Post post, ReviewOutcome outcome, @Nullable Breach breach, Actor actor) {
        reviews.close(post.id(), post.looked(), outcome, breach, actor.username(), clock.now());
        if (outcome == ReviewOutcome.APPROVED || post.published() == null || post.isLookedAtAsPublished()) {
            reports.settle(post.id());
        }
    }

    /** The task is done, and the process goes where the decision leads. */
    void finish(Actor actor, Look look, Decision decision) {
        Post post = look.post();
        tasks.finish(actor, look.task(), PostModerationProcess.DECISION.put(new HashMap<>(), decision));
        if (post.standing() && decision == Decision.APPROVE) {
            posts.standing(post.id(), false);
        } else if (post.isLookedAtBeside()) {
            turns.supersede(post);
        }
        turns.reviewWhatIsLeft(post.id());
    }

    /** A post that is being decided about, and the task in which it is. */
    record Look(Post post, OpenTask task) {

        boolean isSecond() {
            return task.task().equals(PostModerationProcess.CONFIRM);
        }
    }
}
