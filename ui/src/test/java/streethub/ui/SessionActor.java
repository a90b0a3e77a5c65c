package streethub.ui;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;

/** Whoever is logged in, as the running hub knows it too. */
@Component
class SessionActor implements CurrentActor {

    private final Accounts accounts;

    SessionActor(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? Actor.anonymous()
                : accounts.find(authentication.getName()).orElse(Actor.anonymous());
    }
}
