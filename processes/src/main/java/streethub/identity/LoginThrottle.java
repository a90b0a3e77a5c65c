package streethub.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import streethub.shared.ClientNetwork;
import streethub.shared.Refusal;

/**
 * Slows down whoever guesses passwords: failed log-ins only, counted per account <em>and</em> client, and per client.
 * A stranger's failures therefore never shut out the owner of an account, who comes from elsewhere.
 */
@Component
class LoginThrottle {

    private static final int REMEMBERED = 100_000;

    private final Cache<List<String>, Failures> failures;
    private final IdentitySettings settings;
    private final Clock clock;

    LoginThrottle(IdentitySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.failures = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(settings.longestDelay().multipliedBy(12))
                .build();
    }

    /** Refuses as too many while a delay runs. */
    void check(String username, String client) {
        Instant now = clock.instant();
        Instant until = max(until(pair(username, client)), until(alone(client)));
        if (until.isAfter(now)) {
            Duration wait = Duration.between(now, until);
            throw Refusal.tooMany(wait, "login.throttled", wait.plusMillis(999).toSeconds());
        }
    }

    void failed(String username, String client) {
        count(pair(username, client), settings.freeFailures());
        count(alone(client), settings.freeFailuresPerClient());
    }

    /** Forgets the failures with this account; those of the client with others stay. */
    void succeeded(String username, String client) {
        failures.invalidate(pair(username, client));
    }

    private void count(List<String> key, int free) {
        failures.asMap().compute(key, (k, before) -> {
            int count = before == null ? 1 : before.count + 1;
            return new Failures(count, clock.instant().plus(delay(count - free)));
        });
    }

    private Duration delay(int beyondFree) {
        if (beyondFree <= 0) {
            return Duration.ZERO;
        }
        Duration delay = settings.firstDelay().multipliedBy(1L << Math.min(beyondFree - 1, 20));
        return delay.compareTo(settings.longestDelay()) < 0 ? delay : settings.longestDelay();
    }

    private Instant until(List<String> key) {
        Failures known = failures.getIfPresent(key);
        return known == null ? Instant.MIN : known.until;
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static List<String> pair(String username, String client) {
        return List.of(ClientNetwork.of(client), username);
    }

    private static List<String> alone(String client) {
        return List.of(ClientNetwork.of(client));
    }

    private record Failures(int count, Instant until) {}
}
