package streethub.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import streethub.ui.map.GridMap;
import streethub.ui.web.Words;

/**
 * The sides of a case that one looks at one by one; each is drawn when somebody turns to it.
 *
 * @param <V> what is seen of the case
 */
public final class CaseTabs<V> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Map<Tab, Side<V>> sides = new LinkedHashMap<>();
    private final Tabs tabs = new Tabs();
    private final Div content = new Div();
    private transient V view;

    /** A side that follows the case by itself, so that what somebody types in it stays. */
    public interface Following {

        /** Takes up what is new. */
        void follow();
    }

    private record Side<V>(Function<V, String> label, BiFunction<Words, V, Component> drawer) {}

    public CaseTabs(Words words, V view) {
        this.words = words;
        this.view = view;
        addClassName("case-tabs");
        content.addClassName("case-tab");
        tabs.addSelectedChangeListener(change -> draw());
        add(tabs, content);
    }

    /** Adds a side, drawn as the drawer says; the first is turned to. */
    public void side(Function<V, String> label, BiFunction<Words, V, Component> drawer) {
        Tab tab = new Tab(label.apply(view));
        sides.put(tab, new Side<>(label, drawer));
        tabs.add(tab);
        if (sides.size() == 1) {
            draw();
        }
    }

    /** Shows the case as it is now; a map that is open stays as the person has moved it. */
    public void show(V now) {
        view = now;
        sides.forEach((tab, side) -> tab.setLabel(side.label().apply(now)));
        Component open = content.getChildren().findFirst().orElse(null);
        if (open instanceof Following following) {
            following.follow();
        } else if (!(open instanceof GridMap)) {
            draw();
        }
    }

    private void draw() {
        content.removeAll();
        Side<V> side = sides.get(tabs.getSelectedTab());
        if (side != null) {
            content.add(side.drawer().apply(words, view));
        }
    }

    /** A sentence in place of something that is not there. */
    public static Component nothing(String sentence) {
        Paragraph nothing = new Paragraph(sentence);
        nothing.addClassName("hub-second");
        return nothing;
    }

    /** Several, one under the other. */
    public static Component stack(List<Component> parts) {
        Div stack = new Div();
        stack.addClassName("case-stack");
        parts.forEach(stack::add);
        return stack;
    }
}
