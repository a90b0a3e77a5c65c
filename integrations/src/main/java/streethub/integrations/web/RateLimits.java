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

    RateLimits(LimitSettings settings) {
        this.reports = perMinute(settings.reports());
        this.photos = perMinute(settings.photos());
    }

    /** Counts one report of that client; refused as too many beyond the limit. */
    public void report(String client) {
        consume(reports, client, 1);
    }

    /** Counts uploaded photos of that client; refused as too many beyond the limit. */
    public void photos(String client, int count) {
        if (count > 0) {
            consume(photos, client, count);
        }
    }

    private static void consume(LoadingCache<String, Bucket> buckets, String client, int count) {
        ConsumptionProbe probe = buckets.get(ClientNetwork.of(client)).tryConsumeAndReturnRemaining(count);
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
                .build(client -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(count).refillGreedy(count, Duration.ofMinutes(1)))
                        .build());
    }
}
