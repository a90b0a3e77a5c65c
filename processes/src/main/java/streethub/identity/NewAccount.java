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
 * @param gridUnit as {@link AccountEdit} has it
 */
public record NewAccount(
        String username,
        String displayName,
        String password,
        Set<Role> roles,
        @Nullable GridCode gridUnit) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    /** The hub's own names, and the address of the page on which accounts are made. */
    private static final Set<String> RESERVED =
            Set.of(Actor.anonymous().username(), Actor.system().username(), "new");

    public NewAccount {
        if (!USERNAME.matcher(username).matches()) {
            throw Refusal.invalid("username", "account.username.malformed");
        }
        if (RESERVED.contains(username)) {
            throw Refusal.invalid("username", "account.username.reserved", username);
        }
        roles = new AccountEdit(displayName, roles, gridUnit).roles();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "NewAccount[" + username + " " + roles + " " + gridUnit + "]";
    }
}
