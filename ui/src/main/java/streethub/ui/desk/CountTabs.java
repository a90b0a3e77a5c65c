package streethub.ui.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import streethub.ui.web.Words;

/**
 * How many of a list's items stand in each state; each count leads to the list of those.
 *
 * @param <S> the states
 */
public final class CountTabs<S> extends Nav {

    private static final long serialVersionUID = 1L;

    private final transient List<Tab<S>> tabs = new ArrayList<>();

    /** Tabs for all and for each state, whose sign says what it is called. */
    public CountTabs(Words words, String label, S[] states, Function<S, Span> sign) {
        addClassNames("desk-tabs", "device-tabs");
        setAriaLabel(label);
        tab(null, new Span(words.get("desk.all")));
        for (S state : states) {
            tab(state, sign.apply(state));
        }
    }

    private void tab(@Nullable S state, Span name) {
        Span count = new Span();
        count.addClassName("desk-count");
        Anchor link = new Anchor();
        link.add(name, count);
        tabs.add(new Tab<>(state, link, count));
        add(link);
    }

    /**
     * Shows the counts.
     *
     * @param here the state whose list is open, null for all
     * @param address of the list of a state, or of all for null
     */
    public void show(Map<S, Integer> counts, @Nullable S here, Function<@Nullable S, String> address) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        for (Tab<S> tab : tabs) {
            S state = tab.state;
            tab.count.setText(Integer.toString(state == null ? all : counts.getOrDefault(state, 0)));
            tab.link.setHref(address.apply(state));
            if (state == here) {
                tab.link.getElement().setAttribute("aria-current", "page");
            } else {
                tab.link.getElement().removeAttribute("aria-current");
            }
        }
    }

    /** @param state null for all */
    private record Tab<S>(@Nullable S state, Anchor link, Span count) {}
}
