package streethub.ui.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import streethub.casework.InboxQueue;
import streethub.forum.ModerationReading;
import streethub.forum.ReviewCase;
import streethub.identity.Actor;
import streethub.shared.CursorPage;

/** What waits for a moderator: what they have taken and what anybody of their role may take, the soonest due first. */
@Service
class ReviewQueue {

    /** As many as one looks through before more are asked for. */
    static final int PAGE = 50;

    private final ModerationReading reading;

    ReviewQueue(ModerationReading reading) {
        this.reading = reading;
    }

    /**
     * What waits, as far as somebody has asked for it.
     *
     * @param more whether there is more behind them
     */
    record Waiting(List<ReviewCase> posts, boolean more) {}

    /**
     * The first of them.
     *
     * @param without ids of those about which the moderator has just decided
     * @param most how many at most
     */
    Waiting read(Actor actor, Set<String> without, int most) {
        List<ReviewCase> found = new ArrayList<>();
        boolean more = false;
        for (InboxQueue queue : List.of(InboxQueue.MINE, InboxQueue.CLAIMABLE)) {
            String next = null;
            int read = 0;
            do {
                CursorPage<ReviewCase> page = reading.queue(actor, queue, next, PAGE);
                found.addAll(page.items());
                read += PAGE;
                next = page.next();
            } while (next != null && read < most);
            more |= next != null;
        }
        List<ReviewCase> waiting = found.stream()
                .filter(post -> !without.contains(post.id()))
                .sorted(Comparator.comparing(ReviewCase::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new Waiting(waiting.stream().limit(most).toList(), more || waiting.size() > most);
    }
}
