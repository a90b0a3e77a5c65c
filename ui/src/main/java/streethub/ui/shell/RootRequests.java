package streethub.ui.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;

/** Leads what Vaadin's pages send to the root address to Vaadin, for the plain front page stands at the same address. */
@org.springframework.stereotype.Controller
class RootRequests {

    private final Controller vaadin;

    RootRequests(@Qualifier("vaadinForwardingController") Controller vaadin) {
        this.vaadin = vaadin;
    }

    @RequestMapping(value = "/", params = "v-r")
    @Nullable ModelAndView forward(HttpServletRequest request, HttpServletResponse response) throws Exception {
        return vaadin.handleRequest(request, response);
    }
}
