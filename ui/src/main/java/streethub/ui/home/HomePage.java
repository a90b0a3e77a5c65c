package streethub.ui.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.ui.web.PlainPages;

/** The first page, for whoever comes: plain, so that it is there at once on an old phone. */
@Component
class HomePage implements Controller {

    private final PlainPages plain;
    private final CurrentActor currentActor;

    HomePage(PlainPages plain, CurrentActor currentActor) {
        this.plain = plain;
        this.currentActor = currentActor;
    }

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> model = new HashMap<>();
        plain.open(request, response, model);
        Actor actor = currentActor.get();
        model.put("person", actor.isAnonymous() ? null : actor.displayName());
        model.put("staff", actor.isStaff());
        return new ModelAndView("home", model);
    }
}
