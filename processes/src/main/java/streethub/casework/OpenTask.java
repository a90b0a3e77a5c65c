package streethub.casework;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/**
 * An open user task as the inbox knows it.
 *
 * @param task id of the user task in the model
 * @param gridCode the unit whose work it is; for tasks without a level the place of the case
 * @param level the level of the grid it stands at; null for tasks of a role over a whole subtree
 * @param barred accounts that may not take it
 */
public record OpenTask(
        String id,
        String task,
        String caseNumber,
        Role role,
        GridCode gridCode,
        @Nullable GridLevel level,
        Set<String> barred,
        @Nullable String assignee,
        Instant dueAt) {

    /** Whether role, place and separation of duties let this actor do the task, whoever holds it now. */
    public boolean isFor(Actor actor) {
        if (!actor.has(role) || barred.contains(actor.username())) {
            return false;
        }
        return role == Role.GRID_WORKER ? gridCode.equals(actor.gridUnit()) : actor.covers(gridCode);
    }

    public boolean isHeldBy(Actor actor) {
        return actor.username().equals(assignee);
    }

    public boolean isFree() {
        return assignee == null;
    }
}
