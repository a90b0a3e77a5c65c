package streethub.ui.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.Passwords;
import streethub.identity.Role;
import streethub.identity.SignedIn;
import streethub.shared.Refusal;
import streethub.ui.web.PlainPages;
import streethub.ui.web.Words;

/**
 * The page to change one's own password on; whoever came in with a one-time password gets to no other before. It asks
 * the session, not {@link streethub.identity.CurrentActor}, to whom such a person is nobody yet.
 */
@Controller
class PasswordController {

    private static final String PAGE = "password";

    private final PlainPages plain;
    private final Accounts accounts;
    private final Passwords passwords;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    PasswordController(PlainPages plain, Accounts accounts, Passwords passwords) {
        this.plain = plain;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @GetMapping("/password")
    String show(
            @RequestParam(defaultValue = "false") boolean done,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        open(request, response, model);
        model.addAttribute("done", done);
        return PAGE;
    }

    @PostMapping("/password")
    String change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Words words = open(request, response, model);
        if (!next.equals(again)) {
            return refused(response, model, words.get("password.again.differs"));
        }
        SignedIn before = person();
        try {
            SignedIn after = passwords.change(actor(before), present, next, request.getRemoteAddr());
            goOn(after, request, response);
            return "redirect:" + (before.oneTime() ? landing(after) : "/password?done=true");
        } catch (Refusal refusal) {
            return refused(response, model, words.texts().get(words.locale(), refusal));
        }
    }

    private Words open(HttpServletRequest request, HttpServletResponse response, Model model) {
        Words words = plain.open(request, response, model.asMap());
        SignedIn person = person();
        model.addAttribute("username", person.username());
        model.addAttribute("forced", person.oneTime());
        model.addAttribute("home", landing(person));
        return words;
    }

    private static String refused(HttpServletResponse response, Model model, String sentence) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("problem", sentence);
        return PAGE;
    }

    private static SignedIn person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            throw Refusal.unauthenticated("token.anonymous");
        }
        return person;
    }

    private Actor actor(SignedIn person) {
        return accounts.find(person.username()).orElse(Actor.anonymous());
    }

    /** The session goes on under another id, whoever else may have known the one before. */
    private void goOn(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                person, null, before == null ? List.of() : before.getAuthorities()));
        String unused = request.changeSessionId();
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private String landing(SignedIn person) {
        Actor actor = actor(person);
        if (actor.isStaff()) {
            return "/inbox";
        }
        return actor.has(Role.ADMIN) ? "/accounts" : "/";
    }
}
