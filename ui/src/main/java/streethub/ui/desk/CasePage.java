package streethub.ui.desk;

import com.vaadin.flow.component.html.Div;

/** One case of a feature, whole, on a page of its own or beside the inbox; each feature with tasks has its own. */
public abstract class CasePage extends Div {

    private static final long serialVersionUID = 1L;

    /** The letters that the numbers of the feature's cases begin with; of several pages that fit, the longest counts. */
    public abstract String letters();

    /** Shows the case of that number; for who may not see it, a sentence that says so. */
    public abstract void show(String number);

    /** Asks why and passes the case up a level, where the feature has levels and the person may. */
    public abstract void handUp();

    /** What it is about and its number, for the page's title. */
    public abstract String title();
}
