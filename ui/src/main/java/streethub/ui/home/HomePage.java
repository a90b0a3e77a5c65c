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
import streethub.identity.Role;
import streethub.notice.NoticeBox;
import streethub.ui.web.PlainPages;

/** The first page, for whoever comes: plain, so that it is there at once on an old phone. */
@Component
class HomePage implements Controller {

    private final PlainPages plain;
    private final CurrentActor currentActor;
    private final NoticeBox box;

    HomePage(PlainPages plain, CurrentActor currentActor, NoticeBox box) {
        this.plain = plain;
        this.currentActor = currentActor;
        this.box = box;
    }

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> model = new HashMap<>();
        plain.open(request, response, model);
        Actor actor = currentActor.get();
        model.put("person", actor.isAnonymous() ? null : actor.displayName());
        model.put("staff", actor.isStaff() || actor.has(Role.ADMIN));
        model.put("unread", actor.isAnonymous() ? 0 : box.unread(actor));
        return new ModelAndView("home", model);
    }
}
