package streethub.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;

/** How far an administrator's word goes over accounts: over those of the own subtree. */
final class AccountRights {

    private AccountRights() {}

    /** Refuses as forbidden whoever looks after no accounts at all. */
    static void requireAdmin(Actor by) {
        if (!by.isSystem() && !by.has(Role.ADMIN)) {
            throw Refusal.forbidden("account.admin.only");
        }
    }

    /** Whether the actor may let an account have these roles at this place. */
    static boolean mayGive(Actor by, Set<Role> roles, @Nullable GridCode unit) {
        if (isOfMachine(by)) {
            return true;
        }
        return unit == null ? by.has(Role.ADMIN) && roles.equals(Set.of(Role.RESIDENT)) : by.administers(unit);
    }

    /**
     * Whether the actor may see the account and change what it has. A resident's names no place, so it is the
     * subdistrict's administrator's: whoever looks after one community must not get into the others' residents.
     */
    static boolean reaches(Actor by, AccountView account) {
        GridCode own = by.gridUnit();
        if (isOfMachine(by)) {
            return true;
        }
        GridCode unit = account.gridUnit();
        return unit == null
                ? account.roles().equals(Set.of(Role.RESIDENT)) && reachesResidents(by)
                : own != null && by.administers(unit);
    }

    static boolean reachesResidents(Actor by) {
        GridCode own = by.gridUnit();
        return isOfMachine(by) || (by.has(Role.ADMIN) && own != null && own.level() == GridLevel.SUBDISTRICT);
    }

    static boolean isOfMachine(Actor by) {
        return by.isSystem() || (by.has(Role.ADMIN) && by.gridUnit() == null);
    }
}
