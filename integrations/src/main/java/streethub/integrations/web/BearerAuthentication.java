package streethub.integrations.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import streethub.identity.Actor;

/** A caller of the API whose token was right. */
final class BearerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    BearerAuthentication(Actor actor) {
        super(AuthorityUtils.createAuthorityList(
                actor.roles().stream().map(role -> "ROLE_" + role.name()).toList()));
        this.actor = actor;
        setAuthenticated(true);
    }

    Actor actor() {
        return actor;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.username();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BearerAuthentication bearer && actor.equals(bearer.actor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(actor);
    }
}
