package streethub.ui.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import streethub.shared.Texts;
import streethub.ui.web.ElderMode;
import streethub.ui.web.Words;

/** The page for whatever went wrong outside Vaadin: what it was, in words, and what to do. */
@Component
class ErrorPages implements ErrorViewResolver {

    private final Texts texts;

    ErrorPages(Texts texts) {
        this.texts = texts;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> details) {
        Locale locale = Languages.chosen(request.getCookies());
        Map<String, Object> model = new HashMap<>();
        model.put("words", new Words(texts, locale));
        model.put("elder", ElderMode.chosen(request.getCookies()));
        model.put("problem", problem(status));
        return new ModelAndView("error", model, status);
    }

    private static String problem(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "unknown";
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            default -> status.is4xxClientError() ? "bad" : "broken";
        };
    }
}
