package streethub.forum;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.casework.CaseTimeline;
import streethub.casework.engine.CaseNumbers;
import streethub.casework.engine.Processes;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/**
 * What authors do: open topics, answer, write anew, and see it through review. A verb answers in this order: not found
 * for who may not see the post, forbidden by role or scope, a conflict where it does not fit where the post stands,
 * invalid for bad input. Whatever it refuses, it has changed nothing.
 */
@Service
@Transactional
public class Posts {

    private final PostTable posts;
    private final TopicTable topics;
    private final PostAccess access;
    private final PostTurns turns;
    private final ReviewTable reviews;
    private final ReportTable reports;
    private final ForumClock clock;
    private final Photos photos;
    private final CaseNumbers numbers;
    private final CaseTimeline timeline;
    private final Processes processes;

    Posts(
            PostTable posts,
            TopicTable topics,
            PostAccess access,
            PostTurns turns,
            ReviewTable reviews,
            ReportTable reports,
            ForumClock clock,
            Photos photos,
            CaseNumbers numbers,
            CaseTimeline timeline,
            Processes processes) {
        this.posts = posts;
        this.topics = topics;
        this.access = access;
        this.turns = turns;
        this.reviews = reviews;
        this.reports = reports;
        this.clock = clock;
        this.photos = photos;
        this.numbers = numbers;
        this.timeline = timeline;
        this.processes = processes;
    }

    /** Opens a topic: published at once where the rules allow, else looked at first. Its author follows it. */
    public PostReceipt open(Actor actor, NewTopic topic) {
        access.requireAccount(actor);
        BoardView board = access.board(PostInput.required(topic.board(), "board"));
        access.requireMayOpen(actor, board);
        Draft draft = draft(PostInput.title(topic.title()), topic.text(), topic.tags(), topic.photos());
        boolean anonymous = anonymous(board, topic.anonymous());
        String id = numbers.next("forum", "F");
        topics.insert(id, board.id());
        topics.follow(id, actor.username());
        return submit(actor, post(actor, id, id, board, anonymous), draft, null);
    }

    /** Answers on a published topic. */
    public PostReceipt reply(Actor actor, String topicId, NewReply reply) {
        access.requireAccount(actor);
        Post topic = access.lockTopic(topicId);
        BoardView board = access.boardOf(topic);
        access.requireMayWrite(actor, board);
        Draft draft = draft("", reply.text(), List.of(), reply.photos());
        boolean anonymous = anonymous(board, reply.anonymous());
        String quotes = reply.quotes();
        if (quotes != null
                && posts.find(quotes)
                        .filter(quoted -> quoted.visible() && quoted.topic().equals(topicId))
                        .isEmpty()) {
            throw Refusal.invalid("quotes", "forum.quote.unknown", quotes);
        }
        Post post = post(actor, numbers.next("forum", "F"), topicId, board, anonymous);
        return submit(actor, post, draft, quotes);
    }

    private Post post(Actor actor, String id, String topic, BoardView board, boolean anonymous) {
        return new Post(
                id,
                topic,
                board.id(),
                !id.equals(topic),
                actor.username(),
                actor.displayName(),
                anonymous,
                PostAccess.isStaffOf(actor, board),
                clock.now(),
                PostState.IN_REVIEW,
                1,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                false,
                false);
    }

    private PostReceipt submit(Actor actor, Post post, Draft draft, @Nullable String quotes) {
        posts.insert(post, quotes);
        posts.insert(post.id(), draft.revision(), actor.username(), post.createdAt());
        photos.keep(draft.revision().photos());
        record(post, PostStep.SUBMITTED, null);
        return receipt(post, draft, ReviewCause.SUBMITTED);
    }

    private PostReceipt receipt(Post post, Draft draft, ReviewCause cause) {
        if (draft.masked() > 0) {
            turns.record(post, PostStep.MASKED, "forum.rule.F03", Integer.toString(draft.masked()));
        }
        turns.submit(post, draft.revision(), cause);
        PostState state = posts.find(post.id()).orElseThrow().state();
        return new PostReceipt(post.id(), state, draft.masked());
    }

    private static boolean anonymous(BoardView board, boolean wanted) {
        if (wanted && !board.anonymousAllowed()) {
            throw Refusal.invalid("anonymous", "forum.anonymous.not", board.name());
        }
        return wanted;
    }

    /** What somebody wrote, checked, and with the numbers of persons made unreadable. */
    private static Draft draft(String title, @Nullable String text, List<String> tags, List<PhotoId> photos) {
        String words = PostInput.text(text);
        List<String> named = PostInput.tags(tags);
        int masked = PersonalNumbers.count(title) + PersonalNumbers.count(words);
        masked += named.stream().mapToInt(PersonalNumbers::count).sum();
        Revision revision = new Revision(
                1,
                PersonalNumbers.masked(title),
                named.stream().map(PersonalNumbers::masked).toList(),
                PersonalNumbers.masked(words),
                PostInput.photos(photos));
        return new Draft(revision, masked);
    }

    private record Draft(Revision revision, int masked) {}

    /**
     * The author writes it anew. What everybody sees stays until the new text has passed; what was in review is off.
     *
     * @throws Refusal a conflict where readers' reports hide it, where it became a case, or was taken back
     */
    public PostReceipt edit(Actor actor, String id, PostEdit edit) {
        Post post = access.lockOwn(actor, id);
        if (post.state() == PostState.HIDDEN
                || post.state() == PostState.HANDED
                || post.state() == PostState.WITHDRAWN) {
            throw Refusal.conflict("forum.edit.not", id);
        }
        Revision before = posts.revision(id, post.revision());
        List<String> tags = edit.tags() == null ? before.tags() : edit.tags();
        List<PhotoId> attached = edit.photos() == null ? before.photos() : edit.photos();
        Draft draft = post.isReply()
                ? draft("", edit.text(), List.of(), attached)
                : draft(PostInput.title(edit.title()), edit.text(), tags, attached);
        turns.supersede(post);
        Revision revision = draft.revision().numbered(posts.nextRevision(id));
        posts.insert(id, revision, actor.username(), clock.now());
        photos.keep(revision.photos());
        posts.revised(id, revision.number());
        posts.resubmitted(id, PostState.IN_REVIEW);
        record(post, PostStep.EDITED, null);
        Post anew = posts.find(id).orElseThrow();
        return receipt(anew, new Draft(revision, draft.masked()), ReviewCause.EDITED);
    }

    /** The author agrees to the text that a moderator would publish. */
    public void acceptEdit(Actor actor, String id) {
        Post post = access.lockOwn(actor, id);
        Integer proposed = post.proposed();
        if (post.state() != PostState.ASKED || proposed == null) {
            throw Refusal.conflict("forum.proposal.none", id);
        }
        if (post.isPublishedAsItIs() || !reports.unsettled(id).isEmpty()) {
            posts.withdraw(id);
        }
        posts.revised(id, proposed);
        posts.decided(id, PostState.PUBLISHED, null, null, null, null);
        posts.standing(id, false);
        reviews.close(id, post.revision(), ReviewOutcome.APPROVED, null, post.decidedBy(), clock.now());
        reports.settle(id);
        record(post, PostStep.EDIT_ACCEPTED, null);
        processes.correlate(PostModerationProcess.EDIT_ACCEPTED, id, new HashMap<>());
        // Somebody may be looking at what readers reported of the text before, which nobody sees any more.
        turns.supersede(post);
    }

    /** The author asks, once, that another person looks at a rejection. */
    public void appeal(Actor actor, String id, @Nullable String words) {
        Post post = access.lockOwn(actor, id);
        if (!post.isAppealable()) {
            throw Refusal.conflict("forum.appeal.not", id);
        }
        String why = PostInput.requiredWords(words, "words");
        turns.supersede(post);
        posts.appealed(id, why);
        posts.waits(id, PostState.IN_REVIEW, "forum.rule.F13");
        record(post, PostStep.APPEALED, why);
        turns.reviewAgain(posts.find(id).orElseThrow(), ReviewCause.APPEALED);
    }

    /** The author takes it back: nobody else sees it any more. */
    public void withdraw(Actor actor, String id) {
        Post post = access.lockOwn(actor, id);
        if (post.state() == PostState.WITHDRAWN || post.state() == PostState.HANDED) {
            throw Refusal.conflict("forum.edit.not", id);
        }
        access.requireNoMatter(post);
        turns.supersede(post);
        posts.decided(id, PostState.WITHDRAWN, null, null, null, null);
        record(post, PostStep.WITHDRAWN, null);
        turns.takeDown(post);
    }

    /** The topic's author says which reply answered it; null for none any more. */
    public void answered(Actor actor, String topicId, @Nullable String reply) {
        Post topic = access.lockTopic(topicId);
        if (!topic.isBy(actor)) {
            throw Refusal.forbidden("forum.authorOnly");
        }
        if (reply != null
                && posts.find(reply)
                        .filter(found -> found.visible()
                                && found.isReply()
                                && found.topic().equals(topicId))
                        .isEmpty()) {
            throw Refusal.invalid("reply", "forum.post.unknown", reply);
        }
        topics.answeredBy(topicId, reply);
        if (reply != null) {
            record(topic, PostStep.ANSWERED, null);
        }
        turns.tell(topic);
    }

    private void record(Post post, PostStep step, @Nullable String words) {
        timeline.record(post.id(), step, post.shownAuthor(), words, null);
    }
}
