package streethub.ui.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import streethub.ui.web.PlainPages;
import streethub.ui.web.Words;

/** The page to log in on, also the one that says why it did not work; in demo mode it names the demo's people. */
@Controller
class LoginController {

    private final PlainPages plain;
    private final boolean demo;

    LoginController(PlainPages plain, @Value("${streethub.demo:false}") boolean demo) {
        this.plain = plain;
        this.demo = demo;
    }

    @GetMapping("/login")
    String show(
            @RequestParam(defaultValue = "false") boolean failed,
            @RequestParam(required = false) @Nullable Integer wait,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Words words = plain.open(request, response, model.asMap());
        if (wait != null) {
            model.addAttribute("problem", words.get("login.throttled", wait));
        } else if (failed) {
            model.addAttribute("problem", words.get("login.failed"));
        }
        model.addAttribute("username", TypedName.take(request, response));
        model.addAttribute("people", demo ? DemoLogin.ALL : List.of());
        return "login";
    }
}
