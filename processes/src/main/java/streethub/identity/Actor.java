package streethub.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/**
 * Whoever acts: an account with its roles and the grid subtree it is bound to, a stranger, or the hub itself.
 *
 * @param username login name; {@code "anonymous"} for a stranger, {@code "system"} for the hub
 * @param displayName how timelines call the actor
 * @param gridUnit root of the subtree the roles reach over; null for residents and strangers, who have none
 */
public record Actor(
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable GridCode gridUnit) {

    private static final Actor ANONYMOUS = new Actor("anonymous", "", Set.of(), null);
    private static final Actor SYSTEM = new Actor("system", "", Set.of(), null);

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** A stranger: may report and follow what a tracking code opens. */
    public static Actor anonymous() {
        return ANONYMOUS;
    }

    /** The hub itself: sensors, rules and clocks. */
    public static Actor system() {
        return SYSTEM;
    }

    public boolean isAnonymous() {
        return username.equals(ANONYMOUS.username);
    }

    public boolean isSystem() {
        return username.equals(SYSTEM.username);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the account works for the subdistrict, in any role bound to a grid subtree. */
    public boolean isStaff() {
        return gridUnit != null && roles.stream().anyMatch(role -> role != Role.RESIDENT);
    }

    /** Whether the place lies in the actor's subtree. */
    public boolean covers(GridCode place) {
        return gridUnit != null && place.isWithin(gridUnit);
    }

    /** Role × subtree: whether the actor has the role at this place. */
    public boolean mayAs(Role role, GridCode place) {
        return has(role) && covers(place);
    }

    /** Whether the actor may set this place up: as an administrator over it, or of the whole machine, with no place. */
    public boolean administers(GridCode place) {
        return has(Role.ADMIN) && (gridUnit == null || covers(place));
    }

    /** Whether the actor may enter facilities and change what is known of them at this place. */
    public boolean keepsFacilities(GridCode place) {
        return administers(place) || mayAs(Role.FACILITY_MANAGER, place);
    }

    /** Whether there is a place where the actor keeps the facilities. */
    public boolean mayKeepFacilities() {
        return has(Role.ADMIN) || (has(Role.FACILITY_MANAGER) && gridUnit != null);
    }

    /** Whether the actor is bound to exactly the unit of this level that contains the place. */
    public boolean standsAt(GridLevel level, GridCode place) {
        return place.at(level).filter(unit -> unit.equals(gridUnit)).isPresent();
    }
}
