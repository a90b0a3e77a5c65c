package streethub.integrations.web;

import org.springframework.stereotype.Component;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.shared.Refusal;

/** Who calls the API. */
@Component
public class Caller {

    private final CurrentActor currentActor;

    Caller(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    /** The caller, whoever that is. */
    public Actor any() {
        return currentActor.get();
    }

    /** The caller with an account; a stranger is asked to log in. */
    public Actor known() {
        Actor actor = currentActor.get();
        if (actor.isAnonymous()) {
            throw Refusal.unauthenticated("api.login.needed");
        }
        return actor;
    }

    /** The caller who works for the subdistrict; others are refused. */
    public Actor staff() {
        Actor actor = known();
        if (!actor.isStaff()) {
            throw Refusal.forbidden("api.staff.only");
        }
        return actor;
    }
}
