package streethub.forum;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.attachment.PhotoId;
import streethub.casework.CaseEvent;
import streethub.casework.CaseTimeline;
import streethub.casework.InboxFilter;
import streethub.casework.InboxQueue;
import streethub.casework.OpenTask;
import streethub.casework.TaskCard;
import streethub.casework.TaskInbox;
import streethub.casework.engine.Tasks;
import streethub.identity.Actor;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;

/** What whoever reviews reads: the queue, and of each post what helps to decide in two seconds. */
@Service
@Transactional(readOnly = true)
public class ModerationReading {

    private static final int SIMILAR = 5;

    private final TaskInbox inbox;
    private final PostAccess access;
    private final PostTable posts;
    private final TopicTable topics;
    private final TopicPages pages;
    private final PostPrecheck precheck;
    private final PostHtml html;
    private final ReviewTable reviews;
    private final ReportTable reports;
    private final ForumClock clock;
    private final CaseTimeline timeline;
    private final Tasks tasks;

    ModerationReading(
            TaskInbox inbox,
            PostAccess access,
            PostTable posts,
            TopicTable topics,
            TopicPages pages,
            PostPrecheck precheck,
            PostHtml html,
            ReviewTable reviews,
            ReportTable reports,
            ForumClock clock,
            CaseTimeline timeline,
            Tasks tasks) {
        this.inbox = inbox;
        this.access = access;
        this.posts = posts;
        this.topics = topics;
        this.pages = pages;
        this.precheck = precheck;
        this.html = html;
        this.reviews = reviews;
        this.reports = reports;
        this.clock = clock;
        this.timeline = timeline;
        this.tasks = tasks;
    }

    /**
     * What waits for the actor, the soonest due first.
     *
     * @param queue MINE for what the actor has taken, CLAIMABLE for what anybody of the role may take
     */
    public CursorPage<ReviewCase> queue(Actor actor, InboxQueue queue, @Nullable String cursor, int limit) {
        InboxFilter filter = new InboxFilter(queue, null, PostCards.SUBJECT, false);
        CursorPage<TaskCard> cards = inbox.page(actor, filter, cursor, limit);
        List<ReviewCase> cases = cards.items().stream()
                .flatMap(card -> posts
                        .find(card.caseNumber())
                        .filter(post -> PostAccess.isReviewer(actor, card.gridUnit()))
                        .map(post -> view(post, card.task(), card.dueAt()))
                        .stream())
                .toList();
        return new CursorPage<>(cases, cards.next());
    }

    /** One post; not found for who does not review its board. */
    public ReviewCase find(Actor actor, String id) {
        Post post = access.forReview(actor, id);
        return tasks.open(id).stream()
                .findFirst()
                .map(task -> view(post, task.task(), task.dueAt()))
                .orElseGet(() -> view(post, null, null));
    }

    /** The topic, published or not, that became this case; none for who does not review its board. */
    public Optional<String> topicOfCase(Actor actor, String caseNumber) {
        return topics.ofCase(caseNumber)
                .filter(id -> PostAccess.isReviewer(
                        actor, access.boardOf(posts.find(id).orElseThrow()).gridUnit()));
    }

    /** Published topics that read like it, the likest first. */
    public List<SimilarTopic> similar(Actor actor, String id) {
        Post post = access.forReview(actor, id);
        Revision revision = posts.revision(id, post.looked());
        String like = post.isReply() ? revision.text() : revision.title();
        return pages.similar(post.topic(), like, SIMILAR);
    }

    /** The tasks that wait in its review; none where nobody is to look. */
    public List<OpenTask> tasks(Actor actor, String id) {
        return tasks.open(access.forReview(actor, id).id());
    }

    /** What has happened to it so far. */
    public List<CaseEvent> timeline(Actor actor, String id) {
        return timeline.of(access.forReview(actor, id).id());
    }

    /** That this photo belongs to a text of a post that the actor reviews. */
    public void requirePhoto(Actor actor, String id, PhotoId photo) {
        Post post = access.forReview(actor, id);
        if (!posts.revision(id, post.looked()).photos().contains(photo)) {
            throw Refusal.notFound("photo.unknown");
        }
    }

    private ReviewCase view(Post post, @Nullable String task, @Nullable Instant dueAt) {
        Revision revision = posts.revision(post.id(), post.looked());
        Integer published = post.published();
        AuthorRecord author = precheck.author(post.author());
        BoardView board = access.boardOf(post);
        return new ReviewCase(
                post.id(),
                post.topic(),
                task,
                dueAt,
                board.id(),
                board.name(),
                post.isReply(),
                post.isReply() ? topics.title(post.topic()) : revision.title(),
                revision.tags(),
                revision.text(),
                html.of(revision.text()),
                revision.photos(),
                revision.number(),
                published == null || published == revision.number()
                        ? null
                        : posts.revision(post.id(), published).text(),
                post.shownName(),
                author,
                clock.trust(author) == Trust.TRUSTED,
                post.state(),
                post.visible(),
                reviews.openCause(post.id()),
                precheck.marks(revision),
                post.lookedAtBy(),
                post.appeal(),
                reports.unsettled(post.id()),
                topics.caseNumber(post.topic()),
                post.createdAt());
    }
}
