package streethub.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions in which nobody has done anything for as long as they may idle. The container alone would not: an open
 * tab sends heartbeats, a camera's picture asks for its next piece, and each of them counts as a visit there.
 */
final class IdleSessions extends OncePerRequestFilter {

    private static final String LAST_DEED = IdleSessions.class.getName();

    private final Clock clock;

    IdleSessions(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Instant now = clock.instant();
            Instant last = session.getAttribute(LAST_DEED) instanceof Instant deed ? deed : now;
            if (last.plusSeconds(session.getMaxInactiveInterval()).isBefore(now)) {
                session.invalidate();
            } else if (!isHeartbeat(request) || last.equals(now)) {
                session.setAttribute(LAST_DEED, now);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isHeartbeat(HttpServletRequest request) {
        String kind = request.getParameter("v-r");
        return "heartbeat".equals(kind) || "push".equals(kind) || isStream(request);
    }

    /** A live picture goes on by itself too. */
    private static boolean isStream(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/cameras/") && path.contains("/live/");
    }
}
