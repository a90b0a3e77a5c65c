package streethub.ui.shell;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;

/**
 * Answers 404 for an address under which there is nothing. Vaadin would answer every address with its start page and
 * say so only in the browser, and a stranger would be asked to log in for a page that does not exist.
 */
final class UnknownPages extends OncePerRequestFilter {

    private final ServletContext context;
    private final List<AbstractHandlerMethodMapping<?>> pages;
    private final RequestMatcher open;

    /**
     * The filter.
     *
     * @param context where Vaadin keeps its routes
     * @param pages where controllers say what they answer
     * @param open what Vaadin itself serves to everybody: its own requests, scripts and styles
     */
    UnknownPages(ServletContext context, List<AbstractHandlerMethodMapping<?>> pages, RequestMatcher open) {
        this.context = context;
        this.pages = pages;
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.REQUEST && !isKnown(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isKnown(HttpServletRequest request) throws ServletException, IOException {
        return open.matches(request) || isRoute(request) || isFile(request) || isPage(request);
    }

    private boolean isRoute(HttpServletRequest request) {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(context))
                .getNavigationRouteTarget(path(request).substring(1))
                .hasTarget();
    }

    private boolean isFile(HttpServletRequest request) throws IOException {
        String path = path(request);
        return path.indexOf('.') > 0 && context.getResource(path) != null;
    }

    private boolean isPage(HttpServletRequest request) throws ServletException {
        for (AbstractHandlerMethodMapping<?> mapping : pages) {
            try {
                if (mapping.getHandler(request) != null) {
                    return true;
                }
            } catch (HttpRequestMethodNotSupportedException known) {
                return true;
            } catch (ServletException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        }
        return false;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
