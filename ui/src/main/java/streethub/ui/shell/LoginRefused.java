package streethub.ui.shell;

import org.springframework.security.core.AuthenticationException;
import streethub.shared.Refusal;

/** A log-in that was refused, with why. */
final class LoginRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    LoginRefused(Refusal refusal) {
        super(refusal.key(), refusal);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
