package streethub.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.web.Words;

/**
 * One case of a feature, whole, on a page of its own or beside the inbox; each feature with tasks has its own. It is read
 * anew as others change it, while a form that somebody is filling in stays.
 *
 * @param <V> what is seen of the case
 */
public abstract class CasePage<V> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final Div head = new Div();
    private final Div work = new Div();
    private final Div sides = new Div();
    private transient @Nullable V shown;
    private @Nullable CaseTabs<V> tabs;

    // What is called here is the component's own: pages override the methods below alone.
    @SuppressWarnings("this-escape")
    protected CasePage(Texts texts) {
        this.words = new Words(texts, getLocale());
        addClassName("case");
        work.addClassName("case-work");
        add(head, work, sides);
    }

    /** The letters that the numbers of the feature's cases begin with; of several pages that fit, the longest counts. */
    public abstract String letters();

    /** Asks why and passes the case up a level, where the feature has levels and the person may. */
    public abstract void handUp();

    /** What it is about and its number, for the page's title. */
    public abstract String title();

    /** The case as the person may see it; refused for who may not. */
    protected abstract V read(String number);

    protected abstract String number(V view);

    /** What stands at the top. */
    protected abstract Component head(V view);

    /** What waits in the case and the forms for it. */
    protected abstract Component work(V view);

    /** Whether the same waits as before, so that the form stays. */
    protected abstract boolean isSameWork(V before, V now);

    /** The sides of the case below, the first one turned to. */
    protected abstract CaseTabs<V> sides(V first);

    /** Shows the case of that number; for who may not see it, a sentence that says so. */
    public final void show(String number) {
        shown = null;
        tabs = null;
        head.removeAll();
        work.removeAll();
        sides.removeAll();
        try {
            draw(read(number));
        } catch (Refusal refusal) {
            head.add(CaseTabs.nothing(words.texts().get(words.locale(), refusal)));
        }
    }

    /** Reads the case anew, if one is shown. */
    protected final void refresh() {
        V view = shown;
        if (view == null) {
            return;
        }
        String number = number(view);
        try {
            draw(read(number));
        } catch (Refusal noLongerTheirs) {
            show(number);
        }
    }

    protected final Words words() {
        return words;
    }

    /** What is shown now; null before the first and where it may not be seen. */
    protected final @Nullable V shown() {
        return shown;
    }

    private void draw(V view) {
        V before = shown;
        shown = view;
        replace(head, head(view));
        if (before == null || !isSameWork(before, view)) {
            replace(work, work(view));
        }
        CaseTabs<V> open = tabs;
        if (open == null) {
            CaseTabs<V> drawn = sides(view);
            tabs = drawn;
            replace(sides, drawn);
        } else {
            open.show(view);
        }
    }

    private static void replace(Div place, Component content) {
        place.removeAll();
        place.add(content);
    }
}
