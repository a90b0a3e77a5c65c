package streethub.ui.report;

import com.vaadin.flow.component.UI;

/** Whose browser it is, as limits count it. */
final class Client {

    private Client() {}

    static String of(UI ui) {
        return String.valueOf(ui.getSession().getBrowser().getAddress());
    }
}
