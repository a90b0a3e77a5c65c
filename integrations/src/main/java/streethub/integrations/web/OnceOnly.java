package streethub.integrations.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.identity.Actor;
import streethub.shared.Refusal;
import streethub.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does a request with an {@code Idempotency-Key} once: the key, counted per caller and body, is written in the request's
 * own transaction, so that a duplicate that comes meanwhile waits for it and gets the same answer.
 */
@Component
public class OnceOnly {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OnceOnly(JdbcClient jdbc, JsonMapper json, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The answer of the action, or of the same request before; without a key the action is simply done. */
    public <T> T answer(Actor actor, @Nullable String key, byte[] bodyHash, Class<T> type, Supplier<T> action) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw Refusal.invalid("Idempotency-Key", "api.idempotency.key");
        }
        T answer = transaction.execute(status -> key == null ? action.get() : once(actor, key, bodyHash, type, action));
        if (answer == null) {
            throw new IllegalStateException("no answer");
        }
        return answer;
    }

    /** What a repeated request of that kind is recognised by. */
    public static byte[] hash(String kind, byte[] body) {
        MessageDigest digest = Sha256.begin();
        digest.update(kind.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return digest.digest(body);
    }

    private <T> T once(Actor actor, String key, byte[] bodyHash, Class<T> type, Supplier<T> action) {
        Instant now = clock.instant();
        jdbc.sql("delete from idempotent_request where asked_at < :time")
                .param("time", Timestamp.from(now.minus(KEPT)))
                .update();
        boolean first = jdbc.sql("""
                        insert into idempotent_request (caller, key, body_hash, asked_at)
                        values (:caller, :key, :hash, :now) on conflict do nothing""")
                        .param("caller", actor.username())
                        .param("key", key)
                        .param("hash", bodyHash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        if (!first) {
            return json.readValue(answered(actor, key, bodyHash), type);
        }
        T answer = action.get();
        jdbc.sql("""
                update idempotent_request set answer = :answer
                where caller = :caller and key = :key and body_hash = :hash""")
                .param("answer", json.writeValueAsString(answer))
                .param("caller", actor.username())
                .param("key", key)
                .param("hash", bodyHash)
                .update();
        return answer;
    }

    private String answered(Actor actor, String key, byte[] bodyHash) {
        return jdbc.sql("""
                select answer from idempotent_request
                where caller = :caller and key = :key and body_hash = :hash""")
                .param("caller", actor.username())
                .param("key", key)
                .param("hash", bodyHash)
                .query(String.class)
                .single();
    }
}
