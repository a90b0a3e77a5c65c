package streethub.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The hub's front door. */
@Route(value = "", layout = HubLayout.class)
@AnonymousAllowed
final class RootView extends Div {

    private static final long serialVersionUID = 1L;

    RootView() {
        add(new Anchor("inbox", "StreetHub"));
    }
}
