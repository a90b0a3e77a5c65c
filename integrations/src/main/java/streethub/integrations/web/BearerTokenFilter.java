package streethub.integrations.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import streethub.identity.Tokens;
import streethub.shared.Refusal;

/** Turns {@code Authorization: Bearer …} into the account behind it; a wrong token is refused, also on public routes. */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final ProblemAnswers answers;

    BearerTokenFilter(Tokens tokens, ProblemAnswers answers) {
        this.tokens = tokens;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            try {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new BearerAuthentication(
                        tokens.authenticate(header.substring(SCHEME.length()).strip())));
                SecurityContextHolder.setContext(context);
            } catch (Refusal refusal) {
                answers.answer(request, response, refusal);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
