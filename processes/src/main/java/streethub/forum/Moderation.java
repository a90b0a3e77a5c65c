package streethub.forum;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.CaseTimeline;
import streethub.forum.PostModerationProcess.Decision;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/**
 * What whoever reviews does with a post. Each verb may be told which text it was that the person has seen: where the
 * author has written another meanwhile, it is a conflict, and so is a second decision on the same.
 */
@Service
@Transactional
public class Moderation {

    private final PostTable posts;
    private final PostLooks looks;
    private final PostPrecheck precheck;
    private final ReportTable reports;
    private final ForumClock clock;
    private final CaseTimeline timeline;

    Moderation(
            PostTable posts,
            PostLooks looks,
            PostPrecheck precheck,
            ReportTable reports,
            ForumClock clock,
            CaseTimeline timeline) {
        this.posts = posts;
        this.looks = looks;
        this.precheck = precheck;
        this.reports = reports;
        this.clock = clock;
        this.timeline = timeline;
    }

    /**
     * Everybody may see it; what was held goes to a second person first.
     *
     * @param revision number of the text that was looked at; null for the newest
     */
    public PostState approve(Actor actor, String id, @Nullable Integer revision) {
        PostLooks.Look look = looks.begin(actor, id, revision, PostModerationProcess.ANY_LOOK);
        approve(actor, look);
        return stateOf(id);
    }

    void approve(Actor actor, PostLooks.Look look) {
        Post post = look.post();
        if (post.standing()) {
            timeline.record(post.id(), PostStep.APPROVED, actor, null, null);
            looks.settle(post, ReviewOutcome.APPROVED, null, actor);
            looks.finish(actor, look, Decision.APPROVE);
            return;
        }
        boolean first = post.state() == PostState.HELD && !look.isSecond();
        PostState state = first ? PostState.HELD : PostState.PUBLISHED;
        if (!first && !post.isPublishedAsItIs() && !reports.unsettled(post.id()).isEmpty()) {
            posts.withdraw(post.id());
        }
        posts.revised(post.id(), post.revision());
        posts.decided(post.id(), state, actor.username(), post.rule(), null, null);
        timeline.record(post.id(), PostStep.APPROVED, actor, null, null);
        if (!first) {
            looks.settle(post, ReviewOutcome.APPROVED, null, actor);
        }
        looks.finish(actor, look, Decision.APPROVE);
    }

    /** Approves several posts of trusted authors, all or none, for who has read them in the list. */
    public int approveAll(Actor actor, Collection<SeenPost> read) {
        List<SeenPost> all = read.stream()
                .distinct()
                .sorted(Comparator.comparing(SeenPost::id))
                .toList();
        // Always in the same order: two who approve the same posts at once never wait for each other.
        for (SeenPost seen : all) {
            PostLooks.Look look = looks.begin(actor, seen.id(), seen.revision(), PostModerationProcess.FIRST_LOOK);
            boolean trusted = clock.trust(precheck.author(look.post().author())) == Trust.TRUSTED;
            if (!trusted || look.post().state() == PostState.HELD) {
                throw Refusal.invalid("ids", "forum.bulk.notTrusted", seen.id());
            }
            approve(actor, look);
        }
        return all.size();
    }

    /**
     * The author is asked to agree to another text, which is then published.
     *
     * @throws Refusal a conflict where the post is held, or would be with that text: two people have to look at it
     */
    public void proposeEdit(Actor actor, String id, @Nullable Integer revision, PostEdit edit, @Nullable String words) {
        PostLooks.Look look = lookToAsk(actor, id, revision);
        Post post = look.post();
        Revision seen = posts.revision(id, post.revision());
        Revision proposal = new Revision(
                posts.nextRevision(id),
                post.isReply() ? "" : PersonalNumbers.masked(PostInput.title(edit.title())),
                post.isReply() || edit.tags() == null ? seen.tags() : masked(PostInput.tags(edit.tags())),
                PersonalNumbers.masked(PostInput.text(edit.text())),
                seen.photos());
        String why = PostInput.words(words, "words");
        if (post.state() == PostState.HELD || precheck.isSevere(proposal)) {
            throw Refusal.conflict("forum.proposal.held", id);
        }
        posts.insert(id, proposal, actor.username(), clock.now());
        posts.proposed(id, proposal.number());
        posts.decided(id, PostState.ASKED, actor.username(), post.rule(), null, why);
        timeline.record(id, PostStep.EDIT_PROPOSED, actor, why, null);
        looks.finish(actor, look, Decision.ASK);
    }

    private static List<String> masked(List<String> tags) {
        return tags.stream().map(PersonalNumbers::masked).toList();
    }

    /** It is not for the forum: a reason from the list, or words, or both. */
    public PostState reject(
            Actor actor, String id, @Nullable Integer revision, @Nullable Breach breach, @Nullable String words) {
        PostLooks.Look look = looks.begin(actor, id, revision, PostModerationProcess.ANY_LOOK);
        String why = breach == null ? PostInput.requiredWords(words, "reason") : PostInput.words(words, "reason");
        Breach listed = breach == null ? Breach.OTHER : breach;
        Post post = look.post();
        if (post.isLookedAtBeside()) {
            // An appeal that was heard before, or a question, does not stand in the way of an appeal against this.
            posts.resubmitted(id, PostState.REJECTED);
        }
        posts.decided(id, PostState.REJECTED, actor.username(), null, listed, why);
        timeline.record(id, PostStep.REJECTED, actor, why, null, "@forum.breach." + listed);
        looks.settle(post, ReviewOutcome.REJECTED, listed, actor);
        looks.finish(actor, look, Decision.REJECT);
        return PostState.REJECTED;
    }

    /**
     * The author is asked something and writes it anew.
     *
     * @param question null for the usual one
     */
    public PostState ask(Actor actor, String id, @Nullable Integer revision, @Nullable String question) {
        PostLooks.Look look = lookToAsk(actor, id, revision);
        String words = PostInput.words(question, "question");
        posts.decided(id, PostState.ASKED, actor.username(), look.post().rule(), null, words);
        timeline.record(id, PostStep.ASKED_AUTHOR, actor, words, null);
        looks.finish(actor, look, Decision.ASK);
        return PostState.ASKED;
    }

    /** To ask the author about it: not while something else is going on between the two. */
    private PostLooks.Look lookToAsk(Actor actor, String id, @Nullable Integer revision) {
        PostLooks.Look look = looks.begin(actor, id, revision, PostModerationProcess.FIRST_LOOK);
        if (look.post().isLookedAtBeside()) {
            throw Refusal.conflict("forum.ask.beside", id);
        }
        return look;
    }

    private PostState stateOf(String id) {
        return posts.find(id).orElseThrow().state();
    }
}
