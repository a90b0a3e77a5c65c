package streethub.ui.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.identity.Role;
import streethub.ui.web.PlainPages;

/** The first page, for whoever comes: plain, so that it is there at once on an old phone. */
@Controller
class HomeController {

    private final PlainPages plain;
    private final CurrentActor currentActor;

    HomeController(PlainPages plain, CurrentActor currentActor) {
        this.plain = plain;
        this.currentActor = currentActor;
    }

    @GetMapping("/")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        plain.open(request, response, model.asMap());
        Actor actor = currentActor.get();
        model.addAttribute("person", actor.isAnonymous() ? null : actor.displayName());
        model.addAttribute("staff", actor.isStaff() || actor.has(Role.ADMIN));
        return "home";
    }
}
