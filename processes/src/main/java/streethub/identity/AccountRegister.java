package streethub.identity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/**
 * The register of accounts as administrators keep it, each within the own subtree: who has one, what it may do and
 * where, and when it ends. Nobody changes their own rights, and whatever is done is written down.
 *
 * @see <a href="../../../../../../docs/decisions/0024-accounts.md">decision 0024</a>
 */
@Service
@Transactional
public class AccountRegister {

    private final AccountReading reading;
    private final AccountTable table;
    private final AccountLog log;
    private final AccountRows rows;
    private final OneTimePasswords passwords;
    private final BCryptPasswordEncoder encoder;
    private final KnownUnits units;
    private final ApplicationEventPublisher events;

    AccountRegister(
            AccountReading reading,
            AccountTable table,
            AccountLog log,
            AccountRows rows,
            OneTimePasswords passwords,
            BCryptPasswordEncoder encoder,
            KnownUnits units,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.table = table;
        this.log = log;
        this.rows = rows;
        this.passwords = passwords;
        this.encoder = encoder;
        this.units = units;
        this.events = events;
    }

    /** Makes an account, with a one-time password to hand to its owner. */
    public HandedOut create(Actor by, String username, AccountEdit facts) {
        AccountRights.requireAdmin(by);
        String password = passwords.next();
        NewAccount account = new NewAccount(username, facts.displayName(), password, facts.roles(), facts.gridUnit());
        requireGift(by, facts);
        requireUnit(facts.gridUnit());
        if (!rows.insert(account, encode(password), false, true)) {
            throw Refusal.conflict("account.username.taken", username);
        }
        log.record(username, by, AccountDeed.CREATED, null, names(facts.roles()));
        return new HandedOut(table.find(username).orElseThrow(), password);
    }

    /**
     * Changes name, roles and place. What lies with whoever may not do it any longer goes back to those who may.
     *
     * @param version that the administrator had before them; a conflict where somebody has changed the account since
     */
    public AccountView edit(Actor by, String username, @Nullable Integer version, AccountEdit edit) {
        AccountView before = lock(by, username, version);
        boolean otherRoles = !edit.roles().equals(before.roles());
        boolean otherPlace = !Objects.equals(edit.gridUnit(), before.gridUnit());
        if (otherRoles || otherPlace) {
            if (username.equals(by.username())) {
                throw Refusal.forbidden("account.self");
            }
            requireGift(by, edit);
            if (otherPlace) {
                requireUnit(edit.gridUnit());
            }
            requireAnotherBeside(before);
        }
        table.update(username, edit);
        if (!edit.displayName().equals(before.displayName())) {
            log.record(username, by, AccountDeed.RENAMED, before.displayName(), edit.displayName());
        }
        if (otherRoles) {
            log.record(username, by, AccountDeed.ROLES, names(before.roles()), names(edit.roles()));
        }
        if (otherPlace) {
            log.record(username, by, AccountDeed.MOVED, code(before.gridUnit()), code(edit.gridUnit()));
        }
        AccountView after = table.find(username).orElseThrow();
        if ((otherRoles || otherPlace) && after.open()) {
            events.publishEvent(new AccountLeft(username, after.actor()));
        }
        return after;
    }

    /** Ends an account: nobody logs in with it, its sessions and tokens end at once, and what lies with it goes back. */
    public AccountView close(Actor by, String username, @Nullable Integer version) {
        AccountView before = lock(by, username, version);
        if (username.equals(by.username())) {
            throw Refusal.conflict("account.close.self");
        }
        if (!before.open()) {
            throw Refusal.conflict("account.close.closed", username);
        }
        requireAnotherBeside(before);
        table.close(username);
        log.record(username, by, AccountDeed.CLOSED);
        events.publishEvent(new AccountLeft(username, null));
        return table.find(username).orElseThrow();
    }

    /** Opens a closed account again, with a new one-time password: nobody knows who has the one before. */
    public HandedOut reopen(Actor by, String username, @Nullable Integer version) {
        AccountView before = lock(by, username, version);
        if (before.open()) {
            throw Refusal.conflict("account.reopen.open", username);
        }
        return handOut(by, username, AccountDeed.REOPENED);
    }

    /** Gives an account whose owner has forgotten the password a new one-time password; sessions and tokens end. */
    public HandedOut resetPassword(Actor by, String username, @Nullable Integer version) {
        AccountView before = lock(by, username, version);
        if (username.equals(by.username())) {
            throw Refusal.conflict("account.reset.self");
        }
        if (!before.open()) {
            throw Refusal.conflict("account.reset.closed", username);
        }
        return handOut(by, username, AccountDeed.PASSWORD_RESET);
    }

    private HandedOut handOut(Actor by, String username, AccountDeed deed) {
        String password = passwords.next();
        table.handOut(username, encode(password));
        log.record(username, by, deed);
        return new HandedOut(table.find(username).orElseThrow(), password);
    }

    private AccountView lock(Actor by, String username, @Nullable Integer version) {
        AccountView seen = reading.find(by, username);
        if (version == null) {
            throw Refusal.invalid("version", "account.version.missing");
        }
        if (seen.isOfMachine()) {
            List<String> unused = table.lockAdministrators();
        }
        AccountView account = table.lock(username)
                .filter(now -> AccountRights.reaches(by, now))
                .orElseThrow(() -> Refusal.notFound("account.unknown", username));
        if (account.version() != version) {
            throw Refusal.conflict("account.changed", username);
        }
        return account;
    }

    /** The machine keeps somebody who can open every door. */
    private void requireAnotherBeside(AccountView account) {
        if (account.isOfMachine() && table.lockAdministrators().stream().allMatch(account.username()::equals)) {
            throw Refusal.conflict("account.close.last");
        }
    }

    private static void requireGift(Actor by, AccountEdit edit) {
        if (!AccountRights.mayGive(by, edit.roles(), edit.gridUnit())) {
            throw Refusal.forbidden("account.edit.forbidden");
        }
    }

    private void requireUnit(@Nullable GridCode unit) {
        if (unit != null && !units.has(unit)) {
            throw Refusal.invalid("gridUnit", "account.unit.unknown", unit.value());
        }
    }

    private String encode(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private static String names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    private static @Nullable String code(@Nullable GridCode unit) {
        return unit == null ? null : unit.value();
    }
}
