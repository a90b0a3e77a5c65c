package streethub.ui.moderation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import streethub.casework.InboxQueue;
import streethub.forum.ModerationReading;
import streethub.forum.ReviewCase;
import streethub.identity.Actor;

/** What waits for a moderator: what they have taken and what anybody of their role may take, the soonest due first. */
@Service
class ReviewQueue {

    /** As many as one looks through before the list is read anew. */
    static final int MOST = 50;

    private final ModerationReading reading;

    ReviewQueue(ModerationReading reading) {
        this.reading = reading;
    }

    /**
     * The first of them.
     *
     * @param without ids of those about which the moderator has just decided
     */
    List<ReviewCase> read(Actor actor, Set<String> without) {
        return Stream.of(InboxQueue.MINE, InboxQueue.CLAIMABLE)
                .flatMap(queue -> reading.queue(actor, queue, null, MOST).items().stream())
                .filter(post -> !without.contains(post.id()))
                .sorted(Comparator.comparing(ReviewCase::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST)
                .toList();
    }
}
