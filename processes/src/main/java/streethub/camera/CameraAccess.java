package streethub.camera;

import java.util.Set;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/**
 * Who may look through a camera, by the least that the work needs: who dispatches and who answers for a community, an
 * admin to check what was set up, and a verifier for a case at hand. Who works on the spot sees it there.
 */
final class CameraAccess {

    private static final Set<Role> VIEWERS = Set.of(Role.DISPATCHER, Role.SECRETARY, Role.ADMIN);
    private static final Set<Role> LISTERS = Set.of(Role.DISPATCHER, Role.SECRETARY, Role.ADMIN, Role.VERIFIER);

    private CameraAccess() {}

    /** The subtree whose cameras the actor may know of; others are refused. */
    static GridCode scope(Actor actor) {
        GridCode scope = actor.gridUnit();
        if (scope == null || !concern(actor)) {
            throw Refusal.forbidden("camera.staffOnly");
        }
        return scope;
    }

    static boolean concern(Actor actor) {
        return actor.isStaff() && LISTERS.stream().anyMatch(actor::has);
    }

    static boolean knows(Actor actor, GridCode place) {
        return LISTERS.stream().anyMatch(role -> actor.mayAs(role, place));
    }

    /** Whether the actor may look without a case. */
    static boolean views(Actor actor, GridCode place) {
        return VIEWERS.stream().anyMatch(role -> actor.mayAs(role, place));
    }
}
