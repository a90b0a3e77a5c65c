package streethub.forum;

import java.time.Instant;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import streethub.casework.CaseTimeline;
import streethub.casework.engine.Processes;
import streethub.casework.engine.Tasks;
import streethub.identity.Actor;

/** Whose turn it is with a post: into review, before everybody's eyes, out of them, and who is told. */
@Component
class PostTurns {

    private final PostTable posts;
    private final TopicTable topics;
    private final BoardTable boards;
    private final ReviewTable reviews;
    private final ReportTable reports;
    private final PostPrecheck precheck;
    private final ForumClock clock;
    private final Processes processes;
    private final Tasks tasks;
    private final CaseTimeline timeline;
    private final ApplicationEventPublisher events;

    PostTurns(
            PostTable posts,
            TopicTable topics,
            BoardTable boards,
            ReviewTable reviews,
            ReportTable reports,
            PostPrecheck precheck,
            ForumClock clock,
            Processes processes,
            Tasks tasks,
            CaseTimeline timeline,
            ApplicationEventPublisher events) {
        this.posts = posts;
        this.topics = topics;
        this.boards = boards;
        this.reviews = reviews;
        this.reports = reports;
        this.precheck = precheck;
        this.clock = clock;
        this.processes = processes;
        this.tasks = tasks;
        this.timeline = timeline;
        this.events = events;
    }

    /** The newest text of a post goes the way of all posts, from the rules on. */
    void submit(Post post, Revision revision, ReviewCause cause) {
        reviews.open(post, revision.number(), cause, clock.now());
        BoardView board = boards.find(post.board()).orElseThrow();
        processes.start(PostModerationProcess.KEY, post.id(), precheck.facts(post, board, revision));
    }

    /**
     * Somebody is to look at what everybody sees, or saw until reports hid it, unless somebody is looking already. What
     * became of a newer text stays as it is.
     */
    void reviewReported(String id) {
        if (!tasks.open(id).isEmpty()) {
            return;
        }
        Post post = posts.find(id).orElseThrow();
        posts.standing(id, !post.isPublishedAsItIs());
        if (post.state() == PostState.PUBLISHED || post.state() == PostState.HIDDEN) {
            posts.reported(id);
        }
        reviewAgain(posts.find(id).orElseThrow(), ReviewCause.REPORTED);
    }

    /** A decision about a newer text left what readers had reported as it was: now somebody looks at that. */
    void reviewWhatIsLeft(String id) {
        Post post = posts.find(id).orElseThrow();
        if (post.published() != null
                && !post.isPublishedAsItIs()
                && !reports.unsettled(id).isEmpty()) {
            reviewReported(id);
        }
    }

    /** Somebody is to look at a post as it stands. */
    void reviewAgain(Post post, ReviewCause cause) {
        reviews.open(post, post.looked(), cause, clock.now());
        processes.startByMessage(
                PostModerationProcess.ASKED_AGAIN,
                post.id(),
                PostModerationProcess.VERDICT.put(new HashMap<>(), PostModerationProcess.Verdict.REVIEW));
    }

    /** What was going on about the post is off. */
    void supersede(Post post) {
        posts.standing(post.id(), false);
        reviews.closeAll(post.id(), ReviewOutcome.SUPERSEDED, null, null, clock.now());
        processes.correlate(PostModerationProcess.SUPERSEDED, post.id(), new HashMap<>());
    }

    /** Everybody sees the newest text from now on. */
    void publish(Post post) {
        publish(post, post.revision());
    }

    /** Everybody sees again what they saw before readers' reports hid it. */
    void showAgain(Post post) {
        if (!post.visible()) {
            publish(post, post.looked());
        }
    }

    private void publish(Post post, int number) {
        Instant now = clock.now();
        Revision revision = posts.revision(post.id(), number);
        topics.lock(post.topic());
        posts.publish(post.id(), revision, now);
        if (!post.isReply()) {
            topics.list(post.id(), revision, now);
        } else if (!post.visible()) {
            topics.replies(post.topic(), 1);
        } else {
            topics.index(post.topic());
        }
        if (post.published() == null) {
            record(post, PostStep.PUBLISHED, null);
            events.publishEvent(new PostPublished(
                    post.id(),
                    post.topic(),
                    topics.title(post.topic()),
                    post.author(),
                    post.anonymous() ? "" : post.authorName(),
                    topics.followers(post.topic(), post.author())));
        }
        tell(post);
    }

    /** Nobody but its author and staff sees it any more. */
    void takeDown(Post post) {
        if (!post.visible()) {
            return;
        }
        topics.lock(post.topic());
        posts.hide(post.id());
        if (post.isReply()) {
            topics.replies(post.topic(), -1);
        } else {
            topics.unlist(post.id());
        }
        tell(post);
    }

    /** What everybody sees is what was doubted: it goes from view. An older text that was not doubted stays. */
    void takeDownDoubted(Post post) {
        if (post.isLookedAtAsPublished()) {
            takeDown(post);
        }
    }

    /** The author is to know where the post stands now. */
    void tellAuthor(Post post, PostState state, @Nullable Breach breach, @Nullable String reason) {
        tellAuthor(post, state, false, breach, reason);
    }

    /** The author is to know that others do not see it any more, and why. */
    void tellTakenDown(Post post, Breach breach, @Nullable String reason) {
        tellAuthor(post, PostState.REJECTED, true, breach, reason);
    }

    private void tellAuthor(
            Post post, PostState state, boolean takenDown, @Nullable Breach breach, @Nullable String reason) {
        String title = post.isReply()
                ? topics.title(post.topic())
                : posts.revision(post.id(), post.revision()).title();
        events.publishEvent(
                new PostDecided(post.id(), post.topic(), title, post.author(), state, takenDown, breach, reason));
    }

    /** Whoever follows the topic is to know what the office answered. */
    void answered(Post topic, String unit) {
        events.publishEvent(
                new OfficiallyAnswered(topic.id(), topics.title(topic.id()), unit, topics.followers(topic.id(), "")));
        tell(topic);
    }

    /** Open pages hear of it once it is committed. */
    void tell(Post post) {
        events.publishEvent(new TopicChanged(post.topic(), post.board()));
    }

    void record(Post post, PostStep step, @Nullable String rule, String... arguments) {
        timeline.record(post.id(), step, Actor.system(), null, rule, arguments);
    }
}
