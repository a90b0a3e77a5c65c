package streethub.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * The way from a Vaadin page to the plain front page at the same address. Vaadin loads at once what the root route
 * names, so {@link HubLayout}'s components come with the first page, whichever that is.
 */
@Route(value = "", layout = HubLayout.class)
@AnonymousAllowed
final class RootView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UI.getCurrent().getPage().setLocation("/");
    }
}
