package streethub.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import streethub.identity.Accounts;
import streethub.identity.SignedIn;

/**
 * Ends the sessions of accounts that have been closed or have another password since, and leads whoever came in by a
 * one-time password to the page that asks for another, and nowhere else.
 */
final class StandingSessions extends OncePerRequestFilter {

    private final Accounts accounts;
    private final RequestMatcher files;
    private final RequestMatcher allowed;
    private final String choose;

    /**
     * The filter.
     *
     * @param files what looks the same to everybody and need not be asked for
     * @param allowed where one may go without a password of one's own
     * @param choose address of the page that asks for it
     */
    StandingSessions(Accounts accounts, RequestMatcher files, RequestMatcher allowed, String choose) {
        this.accounts = accounts;
        this.files = files;
        this.allowed = allowed;
        this.choose = choose;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return files.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            if (!accounts.letsIn(person)) {
                end(request);
            } else if (person.oneTime() && !allowed.matches(request)) {
                response.sendRedirect(choose);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
