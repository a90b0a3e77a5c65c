package streethub.ui.moderation;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Keeps what a moderator decides back for a while, so that it can be undone: until then nothing has happened, and
 * afterwards it cannot be undone any more. A hub that is stopped sends first what it has kept.
 */
@Service
class KeptDecisions {

    static final Duration WHILE = Duration.ofSeconds(10);

    private final Set<KeptDecision> kept = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().daemon().name("kept-decisions-", 0).factory());

    /**
     * Keeps it, for {@link #WHILE} at most.
     *
     * @param verb what is to be done
     * @param told hears, on whatever thread, that it was done, or why not
     */
    KeptDecision keep(Set<String> posts, Runnable verb, Consumer<@Nullable RuntimeException> told) {
        KeptDecision decision = new KeptDecision(posts, verb, told);
        kept.removeIf(KeptDecision::isOver);
        kept.add(decision);
        ScheduledFuture<?> unused = clock.schedule(decision::send, WHILE.toMillis(), TimeUnit.MILLISECONDS);
        return decision;
    }

    @PreDestroy
    void stop() {
        kept.forEach(KeptDecision::send);
        clock.shutdownNow();
    }
}
