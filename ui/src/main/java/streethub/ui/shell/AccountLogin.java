package streethub.ui.shell;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.SignedIn;
import streethub.shared.Refusal;

/** Lets in whoever types a user name and its password; the accounts slow down whoever guesses. */
@Component
class AccountLogin implements AuthenticationProvider {

    private final Accounts accounts;

    AccountLogin(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        try {
            SignedIn person = accounts.authenticate(
                    attempt.getName(), String.valueOf(attempt.getCredentials()), client(attempt.getDetails()));
            return UsernamePasswordAuthenticationToken.authenticated(
                    person,
                    null,
                    AuthorityUtils.createAuthorityList(
                            accounts.find(person.username()).map(Actor::roles).orElse(Set.of()).stream()
                                    .map(role -> "ROLE_" + role.name())
                                    .toList()));
        } catch (Refusal refusal) {
            throw new LoginRefused(refusal);
        }
    }

    private static String client(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
