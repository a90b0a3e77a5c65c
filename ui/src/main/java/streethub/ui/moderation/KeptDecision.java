package streethub.ui.moderation;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A decision that has been made and not sent: it is either sent, once, or undone. */
final class KeptDecision {

    private static final Logger LOG = LoggerFactory.getLogger(KeptDecision.class);

    private final Set<String> posts;
    private final Runnable verb;
    private final Consumer<@Nullable RuntimeException> told;
    private final AtomicBoolean over = new AtomicBoolean();

    KeptDecision(Set<String> posts, Runnable verb, Consumer<@Nullable RuntimeException> told) {
        this.posts = Set.copyOf(posts);
        this.verb = verb;
        this.told = told;
    }

    /** The ids of those it is about. */
    Set<String> posts() {
        return posts;
    }

    boolean isOver() {
        return over.get();
    }

    /** Takes it back; false where it has been sent already. */
    boolean undo() {
        return over.compareAndSet(false, true);
    }

    /** Sends it now, unless it was sent or undone before. */
    void send() {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        RuntimeException failed = null;
        try {
            verb.run();
        } catch (RuntimeException e) {
            failed = e;
        }
        try {
            told.accept(failed);
        } catch (RuntimeException gone) {
            LOG.debug("Nobody is there any more to be told", gone);
        }
    }
}
