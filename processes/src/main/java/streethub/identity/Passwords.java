package streethub.identity;

import java.util.Objects;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.shared.Refusal;

/** Lets people choose their own password. */
@Service
public class Passwords {

    private final Accounts accounts;
    private final AccountTable table;
    private final AccountLog log;
    private final BCryptPasswordEncoder encoder;
    private final TransactionTemplate transaction;

    Passwords(
            Accounts accounts,
            AccountTable table,
            AccountLog log,
            BCryptPasswordEncoder encoder,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.table = table;
        this.log = log;
        this.encoder = encoder;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes another password for the actor's own account; all its sessions and tokens end but what is begun with the
     * answer. Wrong guesses of the present one are slowed down like failed log-ins.
     *
     * @param next as {@link Accounts#create} wants it, and another than the present one
     * @param client where the request comes from, usually a network address
     */
    public SignedIn change(Actor actor, String present, String next, String client) {
        if (actor.isAnonymous() || actor.isSystem()) {
            throw Refusal.unauthenticated("token.anonymous");
        }
        SignedIn proven = prove(actor.username(), present, client);
        PasswordRules.check(actor.username(), next);
        if (next.equals(present)) {
            throw Refusal.invalid("password", "password.same");
        }
        // Hashing is slow on purpose and must not hold a connection.
        String hash = Objects.requireNonNull(encoder.encode(next));
        transaction.executeWithoutResult(status -> {
            if (!table.choose(proven, hash)) {
                throw Refusal.conflict("password.changed");
            }
            log.record(actor.username(), actor, AccountDeed.PASSWORD_CHANGED);
        });
        return new SignedIn(proven.username(), proven.credential() + 1, false);
    }

    private SignedIn prove(String username, String present, String client) {
        try {
            return accounts.authenticate(username, present, client);
        } catch (Refusal refusal) {
            throw refusal.kind() == Refusal.Kind.UNAUTHENTICATED
                    ? Refusal.invalid("present", "password.present.wrong")
                    : refusal;
        }
    }
}
