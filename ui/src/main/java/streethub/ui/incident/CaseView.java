package streethub.ui.incident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import streethub.shared.Texts;
import streethub.ui.desk.BackLink;
import streethub.ui.desk.StaffLayout;
import streethub.ui.web.Words;

/** The page of one case. */
@Route(value = "cases/:number", layout = StaffLayout.class)
@PermitAll
final class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final CasePanel panel;

    CaseView(CasePanel panel, Texts texts) {
        this.panel = panel;
        addClassName("case-page");
        BackLink back = new BackLink("cases", new Words(texts, getLocale()).get("desk.menu.cases"));
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
