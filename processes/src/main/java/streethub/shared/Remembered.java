package streethub.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Something small that is read often and changed seldom; what another node has changed is heard within a minute. */
public final class Remembered<T> {

    private final Supplier<T> source;
    private final Cache<Boolean, T> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    public Remembered(Supplier<T> source) {
        this.source = source;
    }

    public T get() {
        T hit = known.getIfPresent(true);
        if (hit != null) {
            return hit;
        }
        // Not read inside the cache: who waits there may hold the connection that the reading needs.
        T fresh = source.get();
        known.put(true, fresh);
        return fresh;
    }

    /** Reads anew from the end of the caller's transaction on, however it ends; at once without one. */
    public void forget() {
        known.invalidateAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known.invalidateAll();
                }
            });
        }
    }
}
