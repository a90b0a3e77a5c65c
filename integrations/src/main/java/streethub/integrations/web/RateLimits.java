package streethub.integrations.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.stereotype.Component;
import streethub.shared.ClientNetwork;
import streethub.shared.Refusal;

/** Keeps one client from crowding out the others; what it may, {@link LimitSettings} says. */
@Component
public class RateLimits {

    private static final int CLIENTS = 100_000;

    private final LoadingCache<String, Bucket> reports;
    private final LoadingCache<String, Bucket> photos;
    private final LoadingCache<String, Bucket> bookings;
    private final LoadingCache<String, Bucket> bookingsOfClient;
    private final LoadingCache<String, Bucket> posts;
    private final LoadingCache<String, Bucket> postsOfClient;
    private final LoadingCache<String, Bucket> searches;

    RateLimits(LimitSettings settings) {
        this.reports = perMinute(settings.reports());
        this.photos = perMinute(settings.photos());
        this.bookings = perMinute(settings.bookings());
        this.bookingsOfClient = perMinute(settings.bookingsOfClient());
        this.posts = perMinute(settings.posts());
        this.postsOfClient = perMinute(settings.postsOfClient());
        this.searches = perMinute(settings.searches());
    }

    /** Counts one report of that client; refused as too many beyond the limit. */
    public void report(String client) {
        consume(reports, ClientNetwork.of(client), 1);
    }

    /** Counts uploaded photos of that client; refused as too many beyond the limit. */
    public void photos(String client, int count) {
        if (count > 0) {
            consume(photos, ClientNetwork.of(client), count);
        }
    }

    /** Counts one booking that the account asks for from there; refused as too many beyond the limit of either. */
    public void booking(String username, String client) {
        consume(bookings, username, 1);
        consume(bookingsOfClient, ClientNetwork.of(client), 1);
    }

    /** Counts one post, edit or report that the account sends from there; refused as too many beyond the limit of either. */
    public void post(String username, String client) {
        consume(posts, username, 1);
        consume(postsOfClient, ClientNetwork.of(client), 1);
    }

    /** Counts one search of that client; refused as too many beyond the limit. */
    public void search(String client) {
        consume(searches, ClientNetwork.of(client), 1);
    }

    private static void consume(LoadingCache<String, Bucket> buckets, String who, int count) {
        ConsumptionProbe probe = buckets.get(who).tryConsumeAndReturnRemaining(count);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw Refusal.tooMany(
                    wait, "api.limit.reached", Math.max(1, wait.plusMillis(999).toSeconds()));
        }
    }

    private static LoadingCache<String, Bucket> perMinute(int count) {
        return Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(who -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(count).refillGreedy(count, Duration.ofMinutes(1)))
                        .build());
    }
}
