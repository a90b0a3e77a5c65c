package streethub.identity;

import java.io.Serializable;
import java.security.Principal;

/**
 * Somebody who has shown their password: what a session or a token holds on to.
 *
 * @param credential which of the account's passwords it was; an earlier one opens nothing any more
 * @param oneTime whether it was a one-time password, which opens nothing but the page that asks for another
 */
public record SignedIn(String username, int credential, boolean oneTime) implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
