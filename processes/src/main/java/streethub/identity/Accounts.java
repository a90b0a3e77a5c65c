package streethub.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** The accounts of the hub: who may log in, how they are called, and who works where. */
@Service
public class Accounts {

    private final AccountRows rows;
    private final BCryptPasswordEncoder encoder;
    private final LoginThrottle throttle;
    private final String nobodysHash;

    Accounts(AccountRows rows, BCryptPasswordEncoder encoder, LoginThrottle throttle) {
        this.rows = rows;
        this.encoder = encoder;
        this.throttle = throttle;
        this.nobodysHash = encoder.encode("compared with where there is no account");
    }

    /**
     * Creates an account; for administrators, within their own subtree. The password has at least 8 characters and at most 72 bytes, is not the
     * user name and not a common one.
     */
    @Transactional
    public Actor create(Actor by, NewAccount account) {
        if (!AccountRights.mayGive(by, account.roles(), account.gridUnit())) {
            throw Refusal.forbidden("account.create.forbidden");
        }
        PasswordRules.check(account.username(), account.password());
        if (!rows.insert(account, encode(account.password()), false, false)) {
            throw Refusal.conflict("account.username.taken", account.username());
        }
        return new Actor(account.username(), account.displayName(), account.roles(), account.gridUnit());
    }

    /**
     * Who the name and password belong to; refused as unauthenticated when they do not fit, as too many while failures
     * of this client are slowed down. Takes as long for a name that does not exist.
     *
     * @param client where the attempt comes from, usually a network address
     */
    public SignedIn authenticate(String username, String password, String client) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        throttle.check(name, client);
        Optional<AccountRows.Row> row = name.indexOf('\0') >= 0 ? Optional.empty() : rows.find(name);
        boolean matches = PasswordRules.fits(password)
                ? encoder.matches(
                        password, row.map(AccountRows.Row::passwordHash).orElse(nobodysHash))
                : encoder.matches("x", nobodysHash);
        // Asked again: of many guesses sent at once, only those count that came before the delay began.
        throttle.check(name, client);
        if (row.isEmpty() || !matches) {
            throttle.failed(name, client);
            throw Refusal.unauthenticated("login.failed");
        }
        throttle.succeeded(name, client);
        return row.get().signedIn();
    }

    /** Whether nobody has an account yet; those of the demo do not count. */
    public boolean none() {
        return rows.isEmpty();
    }

    /** The account of that name, if it may log in. */
    public Optional<Actor> find(String username) {
        return rows.find(username).map(AccountRows.Row::actor);
    }

    /** The account of whoever has signed in; empty once it is closed or has another password, or while it has to. */
    public Optional<Actor> find(SignedIn person) {
        return row(person).filter(row -> !row.signedIn().oneTime()).map(AccountRows.Row::actor);
    }

    /** Whether the account is still open and at the password that this person came in by. */
    public boolean letsIn(SignedIn person) {
        return row(person).isPresent();
    }

    private Optional<AccountRows.Row> row(SignedIn person) {
        return rows.find(person.username()).filter(row -> row.signedIn().credential() == person.credential());
    }

    /** How people call that account; the name itself where there is none. */
    public String displayName(String username) {
        return rows.displayName(username).orElse(username);
    }

    /** Who has the role over this place: bound to its unit or to one above it; by user name. */
    public List<Actor> staffCovering(Role role, GridCode place) {
        return rows.withRole(role, place.ladder().stream().map(GridCode::value).toList());
    }

    /** Who has the role and is bound to exactly this unit; by user name. */
    public List<Actor> staffAt(Role role, GridCode unit) {
        return rows.withRole(role, List.of(unit.value()));
    }

    /** Who has the role and is bound to this unit or to one below it; by unit, then by user name. */
    public List<Actor> staffWithin(Role role, GridCode unit) {
        return rows.withRoleWithin(role, unit.value());
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }
}
