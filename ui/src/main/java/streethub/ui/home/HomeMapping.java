package streethub.ui.home;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * Leads to the first page, and leaves to Vaadin what its pages send to the same address; a controller's mapping would
 * refuse that instead of passing it on.
 */
@Component
class HomeMapping extends AbstractHandlerMapping {

    private static final String SENT_BY_VAADIN = "v-r";

    private final HomePage page;

    HomeMapping(HomePage page) {
        this.page = page;
        setOrder(0);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        boolean home = request.getRequestURI().equals(request.getContextPath() + "/");
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return home && reading && request.getParameter(SENT_BY_VAADIN) == null ? page : null;
    }
}
