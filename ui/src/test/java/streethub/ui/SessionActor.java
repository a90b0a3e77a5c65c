package streethub.ui;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.identity.SignedIn;

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
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return Actor.anonymous();
        }
        return (authentication.getPrincipal() instanceof SignedIn person
                        ? accounts.find(person)
                        : accounts.find(authentication.getName()))
                .orElse(Actor.anonymous());
    }
}
