package streethub.forum;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.CaseTimeline;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/** Whoever reviews a board takes a published post from everybody's eyes, in one step and without being asked. */
@Service
@Transactional
public class TakeDowns {

    private final PostTable posts;
    private final PostAccess access;
    private final PostTurns turns;
    private final ReviewTable reviews;
    private final ReportTable reports;
    private final ForumClock clock;
    private final CaseTimeline timeline;

    TakeDowns(
            PostTable posts,
            PostAccess access,
            PostTurns turns,
            ReviewTable reviews,
            ReportTable reports,
            ForumClock clock,
            CaseTimeline timeline) {
        this.posts = posts;
        this.access = access;
        this.turns = turns;
        this.reviews = reviews;
        this.reports = reports;
        this.clock = clock;
        this.timeline = timeline;
    }

    /**
     * Takes it down: it stands as if it had been rejected, for its author to write anew or to appeal, and what was in
     * review about it is off. A reason from the list, or words, or both.
     *
     * @throws Refusal a conflict where others do not see it any more
     */
    public PostState takeDown(Actor actor, String id, @Nullable Breach breach, @Nullable String words) {
        Post post = access.lockForReview(actor, id);
        if (!post.visible()) {
            throw Refusal.conflict("forum.takeDown.not", id);
        }
        String why = breach == null ? PostInput.requiredWords(words, "reason") : PostInput.words(words, "reason");
        Breach listed = breach == null ? Breach.OTHER : breach;
        if (reviews.openCause(id) == null) {
            reviews.open(post, post.revision(), ReviewCause.TAKEN_DOWN, clock.now());
        }
        reviews.closeAll(id, ReviewOutcome.REJECTED, listed, actor.username(), clock.now());
        reports.settle(id);
        turns.supersede(post);
        // An appeal that was heard before does not stand in the way of one against this.
        posts.resubmitted(id, PostState.REJECTED);
        posts.decided(id, PostState.REJECTED, actor.username(), null, listed, why);
        timeline.record(id, PostStep.TAKEN_DOWN, actor, why, null, "@forum.breach." + listed);
        turns.takeDown(post);
        turns.tellTakenDown(post, listed, why);
        return PostState.REJECTED;
    }
}
