package streethub.ui.web;

import com.vaadin.flow.component.UI;

/** Whose browser it is, as limits count it. */
public final class Client {

    private Client() {}

    public static String of(UI ui) {
        return String.valueOf(ui.getSession().getBrowser().getAddress());
    }
}
