package streethub.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import streethub.ui.web.ElderMode;
import streethub.ui.web.Words;

/** What residents' pages have in common: the way back, what the page adds, size of type, language, and the main pages. */
public final class PersonTop extends Div {

    private static final long serialVersionUID = 1L;

    /** A top that leads back by that link or button; on a phone the main pages stand at the bottom. */
    public <C extends Component & HasStyle> PersonTop(Words words, C back, Component... more) {
        this(words, back, List.of(more));
        add(new PersonTabs(words));
    }

    /** That of a page which asks one thing after another: only that leads on. */
    public static <C extends Component & HasStyle> PersonTop ofSteps(Words words, C back, Component... more) {
        return new PersonTop(words, back, List.of(more));
    }

    private <C extends Component & HasStyle> PersonTop(Words words, C back, List<Component> more) {
        addClassName("person-top");
        back.addClassName("person-back");
        add(back);
        add(more);
        boolean elder = elder();
        add(
                quiet(words.get(elder ? "web.elder.off" : "web.elder"), () -> PageLanguage.chooseElder(!elder)),
                quiet(
                        words.get("web.language"),
                        () -> PageLanguage.choose(words.english() ? Languages.CHINESE : Languages.ENGLISH)));
    }

    /** The way back to the hub's front page. */
    public static Anchor home(Words words) {
        Anchor home = new Anchor("/", "‹ " + words.get("web.home"));
        home.setRouterIgnore(true);
        return home;
    }

    private static Button quiet(String label, Runnable press) {
        Button button = new Button(label, click -> press.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static boolean elder() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null && ElderMode.chosen(request.getCookies());
    }
}
