package streethub.forum;

import static streethub.forum.PostInput.required;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.CaseTimeline;
import streethub.casework.OpenTask;
import streethub.casework.engine.Tasks;
import streethub.forum.PostModerationProcess.Decision;
import streethub.grid.Grids;
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
    private final TopicTable topics;
    private final BoardTable boards;
    private final PostAccess access;
    private final PostTurns turns;
    private final PostCards cards;
    private final PostPrecheck precheck;
    private final ReviewTable reviews;
    private final ReportTable reports;
    private final CaseHandOvers cases;
    private final ForumClock clock;
    private final CaseTimeline timeline;
    private final Grids grids;
    private final Tasks tasks;

    Moderation(
            PostTable posts,
            TopicTable topics,
            BoardTable boards,
            PostAccess access,
            PostTurns turns,
            PostCards cards,
            PostPrecheck precheck,
            ReviewTable reviews,
            ReportTable reports,
            CaseHandOvers cases,
            ForumClock clock,
            CaseTimeline timeline,
            Grids grids,
            Tasks tasks) {
        this.posts = posts;
        this.topics = topics;
        this.boards = boards;
        this.access = access;
        this.turns = turns;
        this.cards = cards;
        this.precheck = precheck;
        this.reviews = reviews;
        this.reports = reports;
        this.cases = cases;
        this.clock = clock;
        this.timeline = timeline;
        this.grids = grids;
        this.tasks = tasks;
    }

    /**
     * Everybody may see it; what was held goes to a second person first.
     *
     * @param revision number of the text that was looked at; null for the newest
     */
    public PostState approve(Actor actor, String id, @Nullable Integer revision) {
        Look look = look(actor, id, revision, PostModerationProcess.ANY_LOOK);
        approve(actor, look);
        return stateOf(id);
    }

    private void approve(Actor actor, Look look) {
        Post post = look.post();
        if (post.standing()) {
            timeline.record(post.id(), PostStep.APPROVED, actor, null, null);
            settle(post, ReviewOutcome.APPROVED, null, actor);
            finish(actor, look, Decision.APPROVE);
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
            settle(post, ReviewOutcome.APPROVED, null, actor);
        }
        finish(actor, look, Decision.APPROVE);
    }

    /** Approves several posts of trusted authors, all or none, for who has read them in the list. */
    public int approveAll(Actor actor, Collection<SeenPost> read) {
        List<SeenPost> all = read.stream()
                .distinct()
                .sorted(Comparator.comparing(SeenPost::id))
                .toList();
        // Always in the same order: two who approve the same posts at once never wait for each other.
        for (SeenPost seen : all) {
            Look look = look(actor, seen.id(), seen.revision(), PostModerationProcess.FIRST_LOOK);
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
        Look look = lookToAsk(actor, id, revision);
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
        finish(actor, look, Decision.ASK);
    }

    private static List<String> masked(List<String> tags) {
        return tags.stream().map(PersonalNumbers::masked).toList();
    }

    /** It is not for the forum: a reason from the list, or words, or both. */
    public PostState reject(
            Actor actor, String id, @Nullable Integer revision, @Nullable Breach breach, @Nullable String words) {
        Look look = look(actor, id, revision, PostModerationProcess.ANY_LOOK);
        String why = breach == null ? PostInput.requiredWords(words, "reason") : PostInput.words(words, "reason");
        Breach listed = breach == null ? Breach.OTHER : breach;
        Post post = look.post();
        if (post.isLookedAtBeside()) {
            // An appeal that was heard before, or a question, does not stand in the way of an appeal against this.
            posts.resubmitted(id, PostState.REJECTED);
        }
        posts.decided(id, PostState.REJECTED, actor.username(), null, listed, why);
        timeline.record(id, PostStep.REJECTED, actor, why, null, "@forum.breach." + listed);
        settle(post, ReviewOutcome.REJECTED, listed, actor);
        finish(actor, look, Decision.REJECT);
        return PostState.REJECTED;
    }

    /**
     * The author is asked something and writes it anew.
     *
     * @param question null for the usual one
     */
    public PostState ask(Actor actor, String id, @Nullable Integer revision, @Nullable String question) {
        Look look = lookToAsk(actor, id, revision);
        String words = PostInput.words(question, "question");
        posts.decided(id, PostState.ASKED, actor.username(), look.post().rule(), null, words);
        timeline.record(id, PostStep.ASKED_AUTHOR, actor, words, null);
        finish(actor, look, Decision.ASK);
        return PostState.ASKED;
    }

    /** The topic belongs on another board, and is looked at there by who looks after that; also one that is published. */
    public void move(Actor actor, String id, @Nullable String boardId) {
        Post post = access.lockForReview(actor, id);
        List<OpenTask> open = tasks.open(id);
        if (open.isEmpty() && !post.visible()) {
            throw Refusal.conflict("casework.task.notOpen", id);
        }
        OpenTask task = open.isEmpty() ? null : tasks.require(actor, id, PostModerationProcess.FIRST_LOOK);
        if (post.isReply()) {
            throw Refusal.invalid("board", "forum.move.reply");
        }
        String to = required(boardId, "board");
        BoardView board = boards.find(to).orElseThrow(() -> Refusal.invalid("board", "forum.board.unknown", to));
        if (to.equals(post.board()) || (board.kind() == BoardKind.ANNOUNCEMENT && !post.staff())) {
            throw Refusal.invalid("board", "forum.move.not", board.name());
        }
        if (post.anonymous() && !board.anonymousAllowed()) {
            throw Refusal.invalid("board", "forum.anonymous.not", board.name());
        }
        access.requireNoMatter(post);
        // Locked before their topic is, as whoever decides about one of them does.
        List<Post> replies = reviews.openReplies(id).stream()
                .flatMap(reply -> posts.lock(reply).stream())
                .toList();
        topics.move(id, to);
        timeline.record(
                id, PostStep.MOVED, actor, null, null, access.boardOf(post).name(), board.name());
        turns.tell(post);
        if (task != null) {
            tasks.finish(actor, task, PostModerationProcess.DECISION.put(new HashMap<>(), Decision.MOVE));
        }
        replies.forEach(reply -> moveWithTopic(actor, reply.id()));
    }

    /** Who looks at a reply is asked where its topic is now; a second look goes on there. */
    private void moveWithTopic(Actor actor, String reply) {
        for (OpenTask open : tasks.open(reply)) {
            if (PostModerationProcess.FIRST_LOOK.contains(open.task())) {
                tasks.finish(actor, open, PostModerationProcess.DECISION.put(new HashMap<>(), Decision.MOVE));
            } else {
                tasks.place(reply, cards.card(reply));
            }
        }
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
            requireSeen(post, revision);
            String number = cases.open(actor, post, how);
            turns.tell(post);
            return number;
        }
        Look look = look(actor, id, revision, PostModerationProcess.FIRST_LOOK);
        String number = cases.open(actor, post, how);
        if (how.publish()) {
            approve(actor, look);
        } else {
            posts.decided(id, PostState.HANDED, actor.username(), null, null, null);
            settle(post, ReviewOutcome.HANDED, null, actor);
            finish(actor, look, Decision.HAND_OVER);
        }
        return number;
    }

    /**
     * An office answers on a published topic, in its name; the answer before is replaced.
     *
     * @param unit the office; null for the place that the actor works for
     */
    public void answerOfficially(Actor actor, String topicId, @Nullable String unit, @Nullable String text) {
        Post topic = access.lockTopic(topicId);
        access.requireOffice(actor, topic);
        String named = PostInput.words(unit, "unit");
        String office = (named == null ? place(actor) : named).replaceAll("\\s+", " ");
        String answer = PostInput.text(text);
        topics.answered(topicId, answer, office, actor.username(), clock.now());
        timeline.record(topicId, PostStep.OFFICIAL_ANSWER, actor, null, null, office);
        turns.answered(topic, office);
    }

    private String place(Actor actor) {
        return grids.words(Objects.requireNonNull(actor.gridUnit()));
    }

    /** Who wrote an anonymous post; the reason is kept with who asked. */
    public AuthorName reveal(Actor actor, String id, @Nullable String reason) {
        Post post = access.lockForReview(actor, id);
        String why = PostInput.requiredWords(reason, "reason");
        if (post.anonymous()) {
            reports.reveal(id, actor.username(), why, clock.now());
            timeline.record(id, PostStep.REVEALED, actor, why, null);
        }
        return new AuthorName(post.author(), post.authorName());
    }

    /** Account and name of an author. */
    public record AuthorName(String username, String displayName) {}

    private Look look(Actor actor, String id, @Nullable Integer revision, List<String> among) {
        Post post = access.lockForReview(actor, id);
        OpenTask task = tasks.require(actor, id, among);
        requireSeen(post, revision);
        return new Look(post, task);
    }

    private static void requireSeen(Post post, @Nullable Integer revision) {
        if (revision != null && revision != post.looked()) {
            throw Refusal.conflict("forum.revision.newer", post.id());
        }
    }

    /** To ask the author about it: not while something else is going on between the two. */
    private Look lookToAsk(Actor actor, String id, @Nullable Integer revision) {
        Look look = look(actor, id, revision, PostModerationProcess.FIRST_LOOK);
        if (look.post().isLookedAtBeside()) {
            throw Refusal.conflict("forum.ask.beside", id);
        }
        return look;
    }

    /** The round of review is over, and with it what readers had reported, unless what they reported is still seen. */
    private void settle(Post post, ReviewOutcome outcome, @Nullable Breach breach, Actor actor) {
        reviews.close(post.id(), post.looked(), outcome, breach, actor.username(), clock.now());
        if (outcome == ReviewOutcome.APPROVED || post.published() == null || post.isLookedAtAsPublished()) {
            reports.settle(post.id());
        }
    }

    private void finish(Actor actor, Look look, Decision decision) {
        Post post = look.post();
        tasks.finish(actor, look.task(), PostModerationProcess.DECISION.put(new HashMap<>(), decision));
        if (post.standing() && decision == Decision.APPROVE) {
            posts.standing(post.id(), false);
        } else if (post.isLookedAtBeside()) {
            turns.supersede(post);
        }
        turns.reviewWhatIsLeft(post.id());
    }

    private PostState stateOf(String id) {
        return posts.find(id).orElseThrow().state();
    }

    private record Look(Post post, OpenTask task) {

        boolean isSecond() {
            return task.task().equals(PostModerationProcess.CONFIRM);
        }
    }
}
