package streethub.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.shared.Refusal;

/** Bearer tokens of the API: 256 random bits, kept as their SHA-256, so that the table opens nothing to a thief. */
@Service
public class Tokens {

    private static final String PREFIX = "sh_";
    private static final Duration EXPIRED_KNOWN_FOR = Duration.ofDays(30);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final IdentitySettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient jdbc, Accounts accounts, IdentitySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new token for whoever has signed in; refused as a conflict where that was with a one-time password. */
    @Transactional
    public IssuedToken issue(SignedIn person) {
        if (person.oneTime()) {
            throw Refusal.conflict("password.oneTime");
        }
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(settings.tokenLifetime());
        jdbc.sql("delete from access_token where expires_at < :time")
                .param("time", utc(now.minus(EXPIRED_KNOWN_FOR)))
                .update();
        jdbc.sql("insert into access_token (token_hash, username, credential, issued_at, expires_at)"
                        + " values (:hash, :username, :credential, :now, :expiresAt)")
                .param("hash", hash(token))
                .param("username", person.username())
                .param("credential", person.credential())
                .param("now", utc(now))
                .param("expiresAt", utc(expiresAt))
                .update();
        return new IssuedToken(token, expiresAt);
    }

    /**
     * Whose token it is; refused as unauthenticated when it is unknown, has expired, or its account is closed or has
     * another password since.
     */
    public Actor authenticate(String token) {
        Held held = jdbc.sql("select username, credential, expires_at from access_token where token_hash = :hash")
                .param("hash", hash(token))
                .query((row, number) -> new Held(
                        new SignedIn(row.getString("username"), row.getInt("credential"), false),
                        row.getObject("expires_at", OffsetDateTime.class)))
                .optional()
                .orElseThrow(() -> Refusal.unauthenticated("token.unknown"));
        if (!held.expiresAt.toInstant().isAfter(clock.instant())) {
            throw Refusal.unauthenticated("token.expired", MINUTE.format(held.expiresAt.atZoneSameInstant(ZONE)));
        }
        return accounts.find(held.person).orElseThrow(() -> Refusal.unauthenticated("token.unknown"));
    }

    /** Makes the token open nothing any more; does nothing where it is unknown. */
    @Transactional
    public void revoke(String token) {
        jdbc.sql("delete from access_token where token_hash = :hash")
                .param("hash", hash(token))
                .update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Held(SignedIn person, OffsetDateTime expiresAt) {}
}
