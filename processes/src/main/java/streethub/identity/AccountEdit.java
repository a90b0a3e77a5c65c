package streethub.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/**
 * What an administrator says of an account, checked as far as that goes without the database.
 *
 * @param displayName how timelines call whoever it belongs to, 1 to 100 characters
 * @param gridUnit root of the subtree that a staff account works for; null for residents, and for an administrator of
 *     the machine who has no place
 */
public record AccountEdit(
        String displayName, Set<Role> roles, @Nullable GridCode gridUnit) {

    private static final int LONGEST_NAME = 100;

    public AccountEdit {
        roles = Set.copyOf(roles);
        if (displayName.isBlank() || displayName.length() > LONGEST_NAME || displayName.indexOf('\0') >= 0) {
            throw Refusal.invalid("displayName", "account.displayName.length");
        }
        if (roles.isEmpty()) {
            throw Refusal.invalid("roles", "account.roles.empty");
        }
        if (gridUnit == null && roles.stream().anyMatch(AccountEdit::needsPlace)) {
            throw Refusal.invalid("gridUnit", "account.gridUnit.missing");
        }
        if (gridUnit != null && roles.equals(Set.of(Role.RESIDENT))) {
            throw Refusal.invalid("gridUnit", "account.gridUnit.unwanted");
        }
    }

    private static boolean needsPlace(Role role) {
        return role != Role.RESIDENT && role != Role.ADMIN;
    }
}
