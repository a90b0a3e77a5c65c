package streethub.ui.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.shared.GridCode;
import streethub.shared.Texts;
import streethub.ui.shell.Languages;
import streethub.ui.shell.PageLanguage;
import streethub.ui.web.ElderMode;
import streethub.ui.web.Words;

/** Oneself at the desk: name, roles and place, language, size of type, and the way out. */
@Route(value = "me", layout = StaffLayout.class)
@PermitAll
final class OwnView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Words words;

    OwnView(CurrentActor current, Grids grids, Texts texts, AuthenticationContext authentication) {
        words = new Words(texts, getLocale());
        Actor actor = current.get();
        GridCode unit = actor.gridUnit();
        String roles = actor.roles().stream()
                .sorted()
                .map(role -> words.get("desk.role." + role))
                .collect(Collectors.joining(words.get("desk.and")));
        addClassNames("staff-own", "hub-card");
        Paragraph who = new Paragraph(unit == null ? roles : roles + " · " + grids.words(unit));
        who.addClassName("hub-second");
        Button leave = new Button(words.get("desk.logOut"), click -> authentication.logout());
        leave.addThemeVariants(ButtonVariant.LUMO_ERROR);
        add(new H1(actor.displayName()), who, language(), elder());
        StaffMenu.aside(actor).forEach(entry -> add(aside(entry)));
        Anchor password = new Anchor("/password", words.get("password.title"));
        password.addClassName("staff-link");
        password.setRouterIgnore(true);
        add(password, leave);
    }

    private Anchor aside(StaffMenu.Entry entry) {
        Anchor link = new Anchor(entry.route(), words.get(entry.key()));
        link.addClassName("staff-aside");
        return link;
    }

    private Button language() {
        return new Button(
                words.get("desk.language"),
                click -> PageLanguage.choose(words.english() ? Languages.CHINESE : Languages.ENGLISH));
    }

    private Button elder() {
        VaadinRequest request = VaadinRequest.getCurrent();
        boolean elder = request != null && ElderMode.chosen(request.getCookies());
        return new Button(
                words.get(elder ? "desk.elder.off" : "desk.elder.on"), click -> PageLanguage.chooseElder(!elder));
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.menu.me");
    }
}
