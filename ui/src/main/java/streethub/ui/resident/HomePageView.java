package streethub.ui.resident;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import streethub.shared.Texts;
import streethub.ui.desk.StaffLayout;
import streethub.ui.web.Words;

/** The page of one home at the desk. */
@Route(value = "homes/:number", layout = StaffLayout.class)
@PermitAll
final class HomePageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final HomePanel panel;

    HomePageView(HomePanel panel, Texts texts) {
        this.panel = panel;
        addClassName("case-page");
        Anchor back = new Anchor("inbox", "‹ " + new Words(texts, getLocale()).get("desk.menu.inbox"));
        back.addClassName("case-back");
        add(back, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        panel.show(event.getRouteParameters().get("number").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return panel.title();
    }
}
