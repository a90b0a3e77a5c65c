package streethub.ui.shell;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Where a person lands who has just logged in: on the page first asked for, else staff in the inbox, residents at home. */
final class AfterLogin extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    private static final String HOME = "/";
    private static final String INBOX = "/inbox";

    private final Duration idle;

    AfterLogin(Duration idle) {
        this.idle = idle;
        setDefaultTargetUrl(HOME);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        request.getSession().setMaxInactiveInterval((int) idle.toSeconds());
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        String asked = super.determineTargetUrl(request, response, authentication);
        return asked.equals(HOME) && authentication != null && isStaff(authentication) ? INBOX : asked;
    }

    private static boolean isStaff(Authentication authentication) {
        return authentication.getAuthorities().stream().anyMatch(role -> !"ROLE_RESIDENT".equals(role.getAuthority()));
    }
}
