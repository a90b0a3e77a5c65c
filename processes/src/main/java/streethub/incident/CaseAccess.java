package streethub.incident;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import streethub.casework.CaseNumber;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.Refusal;

/** Who may see a case, and which verbs a role has at its place: role × grid subtree, and what a tracking code opens. */
@Component
class CaseAccess {

    private static final Set<Role> READERS =
            Set.of(Role.GRID_WORKER, Role.DISPATCHER, Role.VERIFIER, Role.SECRETARY, Role.ADMIN);

    private final IncidentRepository incidents;

    CaseAccess(IncidentRepository incidents) {
        this.incidents = incidents;
    }

    /** Whether the actor sees the case as staff: in scope, or because of having worked on it. */
    boolean seesAsStaff(Actor actor, Incident incident) {
        return READERS.stream().anyMatch(role -> actor.mayAs(role, incident.gridCode()))
                || (actor.isStaff() && incident.involved().contains(actor.username()));
    }

    private boolean sees(Actor actor, Incident incident, @Nullable String trackingCode) {
        return seesAsStaff(actor, incident) || isReporter(actor, incident, trackingCode);
    }

    boolean isReporter(Actor actor, Incident incident, @Nullable String trackingCode) {
        boolean own = !actor.isAnonymous() && actor.username().equals(incident.reporter());
        return own || TrackingCode.opens(trackingCode, incident.trackingHash());
    }

    /** Whether the reporter's contact data is for this actor: the case's dispatcher or handler. */
    boolean seesContact(Actor actor, Incident incident) {
        return actor.mayAs(Role.DISPATCHER, incident.gridCode())
                || actor.username().equals(incident.handler());
    }

    boolean mayList(Actor actor) {
        return actor.isStaff() && READERS.stream().anyMatch(actor::has);
    }

    boolean mayRead(Actor actor, String number) {
        return incidents
                .findById(number)
                .filter(incident -> sees(actor, incident, null))
                .isPresent();
    }

    Incident readable(Actor actor, String number, @Nullable String trackingCode) {
        return incidents
                .findById(number)
                .filter(incident -> sees(actor, incident, trackingCode))
                .orElseThrow(() -> unknown(number));
    }

    /** The case for a verb of the reporter's, locked. */
    Incident forReporter(Actor actor, String number, @Nullable String trackingCode) {
        Incident incident = incidents
                .lock(number)
                .filter(found -> sees(actor, found, trackingCode))
                .orElseThrow(() -> unknown(number));
        if (!isReporter(actor, incident, trackingCode)) {
            throw Refusal.forbidden("incident.reporterOnly");
        }
        return incident;
    }

    /** The case for a verb of staff, locked; the actor has one of the roles at its place. */
    Incident forStaff(Actor actor, String number, Role... roles) {
        Incident incident =
                incidents.lock(number).filter(found -> sees(actor, found, null)).orElseThrow(() -> unknown(number));
        for (Role role : roles) {
            if (actor.mayAs(role, incident.gridCode())) {
                return incident;
            }
        }
        throw Refusal.forbidden("incident.verb.forbidden");
    }

    private static Refusal unknown(String number) {
        return CaseNumber.isValid(number)
                ? Refusal.notFound("incident.unknown", number)
                : Refusal.notFound("incident.number.malformed", number);
    }
}
