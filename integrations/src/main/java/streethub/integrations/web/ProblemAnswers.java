package streethub.integrations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import streethub.identity.CurrentActor;
import streethub.shared.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failed request of the API with problem+json; other paths are none of its business. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAnswers implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final Problems problems;
    private final CurrentActor currentActor;
    private final JsonMapper json;

    ProblemAnswers(Problems problems, CurrentActor currentActor, JsonMapper json) {
        this.problems = problems;
        this.currentActor = currentActor;
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!ApiPath.holds(request) || response.isCommitted()) {
            return null;
        }
        answer(request, response, exception);
        return new ModelAndView();
    }

    /** Says what went wrong, whatever the path. */
    void answer(HttpServletRequest request, HttpServletResponse response, Exception exception) {
        Exception told = forStrangers(exception);
        Problem problem = problems.of(request, told);
        if (problem.status() >= 500 && told instanceof Refusal) {
            // Meant so, and the address may hold a ticket.
            LOG.warn("Refused: {}", told.getMessage());
        } else if (problem.status() >= 500) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        }
        if (told instanceof ErrorResponse error) {
            error.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        Duration retryAfter = told instanceof Refusal refusal ? refusal.retryAfter() : null;
        if (retryAfter != null) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, retryAfter.plusMillis(999).toSeconds())));
        }
        write(request, response, problem);
    }

    /** Answers that the caller's role does not allow it, a stranger that a log-in is needed. */
    void refuse(HttpServletRequest request, HttpServletResponse response) {
        Refusal refusal = currentActor.get().isAnonymous()
                ? Refusal.unauthenticated("api.login.needed")
                : Refusal.forbidden("api.adminOnly");
        write(request, response, problems.of(request, refusal));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            String tokenGiven = request.getHeader(HttpHeaders.AUTHORIZATION) == null ? "" : ", error=\"invalid_token\"";
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"streethub\"" + tokenGiven);
        }
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, ApiLanguage.of(request).getLanguage());
        byte[] body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        try {
            response.getOutputStream().write(body);
        } catch (IOException gone) {
            LOG.debug("the caller went away", gone);
        }
    }

    /** A stranger is not refused for good but asked to log in. */
    private Exception forStrangers(Exception exception) {
        boolean forbidden = exception instanceof Refusal refusal && refusal.kind() == Refusal.Kind.FORBIDDEN;
        return forbidden && currentActor.get().isAnonymous()
                ? Refusal.unauthenticated("api.login.needed")
                : Objects.requireNonNull(exception);
    }
}
