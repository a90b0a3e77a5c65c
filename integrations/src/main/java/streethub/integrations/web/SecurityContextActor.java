package streethub.integrations.web;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.identity.SignedIn;

/** Who acts, as the security context says; a session's account is read anew, so that closing it takes effect at once. */
@Component
class SecurityContextActor implements CurrentActor {

    private final Accounts accounts;

    SecurityContextActor(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Actor.anonymous();
        }
        if (authentication instanceof BearerAuthentication bearer) {
            return bearer.actor();
        }
        return authentication.getPrincipal() instanceof SignedIn person
                ? accounts.find(person).orElse(Actor.anonymous())
                : Actor.anonymous();
    }
}
