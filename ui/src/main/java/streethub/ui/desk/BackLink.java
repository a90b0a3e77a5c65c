package streethub.ui.desk;

import com.vaadin.flow.component.html.Anchor;

/** The way from a page back to the list that it belongs to. */
public final class BackLink extends Anchor {

    private static final long serialVersionUID = 1L;

    /**
     * A link above the page.
     *
     * @param label what the list is called
     */
    public BackLink(String address, String label) {
        super(address, "‹ " + label);
        addClassName("case-back");
    }
}
