package streethub.forum;

import java.util.List;
import org.springframework.stereotype.Component;
import streethub.casework.CaseTimeline;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.Role;

/**
 * Who of the staff has to do with a common matter: the courtyard's secretary, and where that one did not answer or
 * decide in time whoever is responsible above.
 */
@Component
class MatterAccess {

    private static final List<Role> ABOVE = List.of(Role.DISPATCHER, Role.ADMIN);

    private final Accounts accounts;
    private final CaseTimeline timeline;

    MatterAccess(Accounts accounts, CaseTimeline timeline) {
        this.accounts = accounts;
        this.timeline = timeline;
    }

    /** The first of the roles above in which somebody covers the courtyard. */
    Role escalatedTo(MatterView matter) {
        return ABOVE.stream()
                .filter(role ->
                        !accounts.staffCovering(role, matter.courtyard()).isEmpty())
                .findFirst()
                .orElse(Role.ADMIN);
    }

    boolean mayDecide(Actor actor, MatterView matter) {
        return actor.mayAs(Role.SECRETARY, matter.courtyard())
                || (isAbove(actor, matter) && isEscalated(matter.number()));
    }

    boolean mayRead(Actor actor, MatterView matter) {
        return actor.mayAs(Role.ADMIN, matter.courtyard()) || mayDecide(actor, matter);
    }

    private static boolean isAbove(Actor actor, MatterView matter) {
        return ABOVE.stream().anyMatch(role -> actor.mayAs(role, matter.courtyard()));
    }

    private boolean isEscalated(String number) {
        return timeline.of(number).stream().anyMatch(event -> event.step().equals(MatterStep.MATTER_ESCALATED.name()));
    }
}
