package streethub.forum;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.engine.Tasks;
import streethub.forum.PostModerationProcess.Decision;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/** Whoever reviews a board hands a topic over that is a report, one that waits or one that everybody sees. */
@Service
@Transactional
public class CaseHandOvers {

    private final PostTable posts;
    private final TopicTable topics;
    private final PostAccess access;
    private final PostTurns turns;
    private final PostLooks looks;
    private final Moderation moderation;
    private final TopicCases cases;
    private final Tasks tasks;

    CaseHandOvers(
            PostTable posts,
            TopicTable topics,
            PostAccess access,
            PostTurns turns,
            PostLooks looks,
            Moderation moderation,
            TopicCases cases,
            Tasks tasks) {
        this.posts = posts;
        this.topics = topics;
        this.access = access;
        this.turns = turns;
        this.looks = looks;
        this.moderation = moderation;
        this.cases = cases;
        this.tasks = tasks;
    }

    /**
     * A topic that is a report becomes a case, which its author follows like one of their own reports.
     *
     * @param revision number of the text that was looked at; null for the newest
     * @return the case's number
     */
    public String handToCase(Actor actor, String id, @Nullable Integer revision, CaseHandOver how) {
        Post post = access.lockForReview(actor, id);
        if (post.isReply()) {
            throw Refusal.conflict("forum.case.reply", id);
        }
        if (topics.caseNumber(id) != null || post.state() == PostState.HANDED) {
            throw Refusal.conflict("forum.case.already", id);
        }
        if (tasks.open(id).isEmpty()) {
            if (!post.visible()) {
                throw Refusal.conflict("casework.task.notOpen", id);
            }
            PostLooks.requireSeen(post, revision);
            String number = cases.open(actor, post, how);
            turns.tell(post);
            return number;
        }
        PostLooks.Look look = looks.begin(actor, id, revision, PostModerationProcess.FIRST_LOOK);
        String number = cases.open(actor, post, how);
        if (how.publish()) {
            moderation.approve(actor, look);
        } else {
            posts.decided(id, PostState.HANDED, actor.username(), null, null, null);
            looks.settle(post, ReviewOutcome.HANDED, null, actor);
            looks.finish(actor, look, Decision.HAND_OVER);
        }
        return number;
    }
}
