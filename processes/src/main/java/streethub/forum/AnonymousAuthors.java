package streethub.forum;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.CaseTimeline;
import streethub.identity.Actor;

/** The authors who do not want to be named: whoever reviews may learn a name, with a reason that is kept. */
@Service
@Transactional
public class AnonymousAuthors {

    private final PostAccess access;
    private final ReportTable reports;
    private final ForumClock clock;
    private final CaseTimeline timeline;

    AnonymousAuthors(PostAccess access, ReportTable reports, ForumClock clock, CaseTimeline timeline) {
        this.access = access;
        this.reports = reports;
        this.clock = clock;
        this.timeline = timeline;
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
}
