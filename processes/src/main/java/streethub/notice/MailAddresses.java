package streethub.notice;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Actor;
import streethub.shared.Refusal;
import streethub.shared.Sha256;

/** Where an account is told by mail: an address counts once a code that was sent to it has come back. */
@Service
@Transactional
public class MailAddresses {

    /** How long a code is good for. */
    static final Duration VALID = Duration.ofMinutes(30);

    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int MOST_GUESSES = 5;
    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9-]+)+");

    private final JdbcClient jdbc;
    private final Mails mails;
    private final NoticeTexts texts;
    private final NoticeSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MailAddresses(JdbcClient jdbc, Mails mails, NoticeTexts texts, NoticeSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One's address.
     *
     * @param confirmed whether mails go there
     */
    public record Address(String address, boolean confirmed) {}

    /** Whether mails go out of this hub at all. */
    public boolean available() {
        return !settings.url().isEmpty();
    }

    /** Sends a code to the address; until it has come back, the address before stays. */
    public void propose(Actor actor, @Nullable String typed) {
        requireAccount(actor);
        if (!available()) {
            throw Refusal.unavailable("notice.mail.none");
        }
        String address = typed == null ? "" : typed.strip();
        if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
            throw Refusal.invalid("address", "notice.address.form");
        }
        Instant now = clock.instant();
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        int written = jdbc.sql("""
                insert into mail_address (username, proposed, code, proposed_at, guesses)
                values (:username, :address, :code, :now, 0)
                on conflict (username) do update set proposed = excluded.proposed, code = excluded.code,
                    proposed_at = excluded.proposed_at, guesses = 0
                where mail_address.proposed_at is null or mail_address.proposed_at < :before""")
                .param("username", actor.username())
                .param("address", address)
                .param("code", Sha256.of(code))
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(BETWEEN_CODES)))
                .update();
        if (written == 0) {
            throw Refusal.tooMany(BETWEEN_CODES, "notice.code.soon");
        }
        mails.put(texts.code(address, code), now);
    }

    /** The code has come back: from now on mails go to the address. Five wrong codes and it is void. */
    @Transactional(noRollbackFor = Refusal.class)
    public Address confirm(Actor actor, @Nullable String code) {
        requireAccount(actor);
        String typed = code == null ? "" : code.strip();
        Instant since = clock.instant().minus(VALID);
        int guessed = jdbc.sql("""
                update mail_address set guesses = guesses + 1
                where username = :username and proposed is not null and proposed_at > :since and guesses < :most""")
                .param("username", actor.username())
                .param("since", Timestamp.from(since))
                .param("most", MOST_GUESSES)
                .update();
        if (guessed == 0) {
            throw Refusal.conflict("notice.code.over");
        }
        int right = jdbc.sql("""
                update mail_address set address = proposed, proposed = null, code = null, digested_at = :now
                where username = :username and code = :code""")
                .param("now", Timestamp.from(clock.instant()))
                .param("username", actor.username())
                .param("code", Sha256.of(typed))
                .update();
        if (right == 0) {
            throw Refusal.invalid("code", "notice.code.wrong");
        }
        return of(actor).orElseThrow();
    }

    /** No more mails. */
    public void remove(Actor actor) {
        requireAccount(actor);
        jdbc.sql("delete from mail_address where username = :username")
                .param("username", actor.username())
                .update();
    }

    /** One's own; the one that waits for its code before the one that counts. */
    @Transactional(readOnly = true)
    public Optional<Address> of(Actor actor) {
        requireAccount(actor);
        return jdbc.sql("select address, proposed from mail_address where username = :username")
                .param("username", actor.username())
                .query((row, n) -> {
                    String proposed = row.getString("proposed");
                    return proposed == null
                            ? new Address(row.getString("address"), true)
                            : new Address(proposed, false);
                })
                .optional();
    }

    Optional<String> confirmed(String username) {
        return jdbc.sql("select address from mail_address where username = :username and address is not null")
                .param("username", username)
                .query(String.class)
                .optional();
    }

    private static void requireAccount(Actor actor) {
        if (actor.isAnonymous()) {
            throw Refusal.forbidden("notice.account.needed");
        }
    }
}
