package streethub.incident;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import streethub.casework.OpenTask;
import streethub.casework.engine.Tasks;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.Refusal;

/**
 * Who speaks in the thread of a case: the dispatchers and verifiers of its place, who handled or dispatched it, and
 * whose turn it is. Others who may read the case, its reporter above all, have no part in it.
 */
@Component
class ThreadAccess {

    private final CaseAccess cases;
    private final Tasks tasks;

    ThreadAccess(CaseAccess cases, Tasks tasks) {
        this.cases = cases;
        this.tasks = tasks;
    }

    boolean speaks(Actor actor, Incident incident) {
        return actor.isStaff()
                && (actor.mayAs(Role.DISPATCHER, incident.gridCode())
                        || actor.mayAs(Role.VERIFIER, incident.gridCode())
                        || hadPart(incident).contains(actor.username())
                        || tasks.open(incident.number()).stream().anyMatch(task -> task.isFor(actor)));
    }

    /** The case, for who speaks in its thread. */
    Incident require(Actor actor, String number) {
        Incident incident = cases.readable(actor, number, null);
        if (!speaks(actor, incident)) {
            throw Refusal.forbidden("incident.thread.forbidden");
        }
        return incident;
    }

    /** The accounts that have or had the case, by name. */
    Set<String> parties(Incident incident) {
        Set<String> parties = new TreeSet<>(hadPart(incident));
        List<OpenTask> open = tasks.open(incident.number());
        open.forEach(task -> {
            String holder = task.assignee();
            if (holder != null) {
                parties.add(holder);
            }
        });
        return parties;
    }

    private static Set<String> hadPart(Incident incident) {
        Set<String> had = new TreeSet<>(incident.involved());
        String handler = incident.handler();
        if (handler != null) {
            had.add(handler);
        }
        return had;
    }
}
