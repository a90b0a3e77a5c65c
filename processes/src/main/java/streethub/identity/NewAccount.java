package streethub.identity;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/**
 * An account to be created, checked as far as that goes without the database.
 *
 * @param username 2 to 64 lower-case letters, digits, {@code . _ -}, beginning with a letter or digit
 * @param password as typed; see {@link Accounts#create}
 * @param gridUnit root of the subtree that a staff account works for; null for residents, and for an administrator of
 *     the machine who has no place
 */
public record NewAccount(
        String username,
        String displayName,
        String password,
        Set<Role> roles,
        @Nullable GridCode gridUnit) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final Set<String> RESERVED =
            Set.of(Actor.anonymous().username(), Actor.system().username());

    public NewAccount {
        roles = Set.copyOf(roles);
        if (!USERNAME.matcher(username).matches()) {
            throw Refusal.invalid("username", "account.username.malformed");
        }
        if (RESERVED.contains(username)) {
            throw Refusal.invalid("username", "account.username.reserved", username);
        }
        if (displayName.isBlank() || displayName.length() > 100 || displayName.indexOf('\0') >= 0) {
            throw Refusal.invalid("displayName", "account.displayName.length");
        }
        if (roles.isEmpty()) {
            throw Refusal.invalid("roles", "account.roles.empty");
        }
        if (gridUnit == null && roles.stream().anyMatch(NewAccount::needsPlace)) {
            throw Refusal.invalid("gridUnit", "account.gridUnit.missing");
        }
        if (gridUnit != null && roles.equals(Set.of(Role.RESIDENT))) {
            throw Refusal.invalid("gridUnit", "account.gridUnit.unwanted");
        }
    }

    private static boolean needsPlace(Role role) {
        return role != Role.RESIDENT && role != Role.ADMIN;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "NewAccount[" + username + " " + roles + " " + gridUnit + "]";
    }
}
