package streethub.ui.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import streethub.shared.ClientNetwork;

/** How often one client may do a thing within a while, so that it cannot crowd out others or guess codes. */
public final class ClientLimit {

    private static final int CLIENTS = 100_000;

    private final int most;
    private final LoadingCache<String, AtomicInteger> counts;

    /**
     * A limit of its own.
     *
     * @param most how often
     * @param within counted from the client's first time
     */
    public ClientLimit(int most, Duration within) {
        this.most = most;
        this.counts = Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterWrite(within)
                .build(client -> new AtomicInteger());
    }

    /** Whether the client has reached the limit. */
    public boolean isReached(String client) {
        return counts.get(ClientNetwork.of(client)).get() >= most;
    }

    /** Counts one; false where it is beyond the limit. */
    public boolean count(String client) {
        return counts.get(ClientNetwork.of(client)).incrementAndGet() <= most;
    }
}
