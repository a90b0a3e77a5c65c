package streethub.forum;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import streethub.identity.Accounts;
import streethub.identity.Role;
import streethub.shared.GridCode;

/** Who looks at a post: the first of these roles in which somebody over the board has not had a part in it. */
@Component
class Reviewers {

    private static final List<Role> FROM_MODERATOR = List.of(Role.MODERATOR, Role.SECRETARY, Role.ADMIN);
    private static final List<Role> FROM_SECRETARY = List.of(Role.SECRETARY, Role.ADMIN, Role.MODERATOR);

    private final Accounts accounts;

    Reviewers(Accounts accounts) {
        this.accounts = accounts;
    }

    Role first(GridCode place, Set<String> barred) {
        return first(FROM_MODERATOR, place, barred);
    }

    /** Who looks where that one did not in time. */
    Role escalated(GridCode place, Set<String> barred) {
        return first(FROM_SECRETARY, place, barred);
    }

    private Role first(List<Role> roles, GridCode place, Set<String> barred) {
        return roles.stream()
                .filter(role -> accounts.staffCovering(role, place).stream()
                        .anyMatch(somebody -> !barred.contains(somebody.username())))
                .findFirst()
                .orElse(roles.getFirst());
    }
}
