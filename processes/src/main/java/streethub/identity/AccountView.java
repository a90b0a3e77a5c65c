package streethub.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;

/**
 * An account as administrators see it.
 *
 * @param open whether it may log in
 * @param oneTime whether its password is still the one that was handed out
 * @param version how often it has been changed
 */
public record AccountView(
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable GridCode gridUnit,
        boolean open,
        boolean oneTime,
        int version,
        Instant createdAt) {

    public AccountView {
        roles = Set.copyOf(roles);
    }

    /** Whether it administers the whole machine. */
    boolean isOfMachine() {
        return open && gridUnit == null && roles.contains(Role.ADMIN);
    }

    Actor actor() {
        return new Actor(username, displayName, roles, gridUnit);
    }
}
