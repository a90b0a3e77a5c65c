package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import streethub.incident.IncidentView;
import streethub.ui.map.GridMap;
import streethub.ui.web.Words;

/** The sides of a case that one looks at one by one; each is drawn when somebody turns to it. */
final class CaseTabs extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Map<Tab, BiFunction<Words, IncidentView, Component>> drawers = new LinkedHashMap<>();
    private final Tabs tabs = new Tabs();
    private final Tab photos;
    private final Div content = new Div();
    private transient IncidentView view;

    CaseTabs(
            Words words,
            IncidentView view,
            CaseTimelineList timeline,
            CasePicture picture,
            CaseMap map,
            CasePhotos photos) {
        this.words = words;
        this.view = view;
        addClassName("case-tabs");
        tab("desk.tab.timeline", timeline::draw);
        tab("desk.tab.picture", picture::draw);
        tab("desk.tab.map", map::draw);
        this.photos = tab("desk.tab.photos", photos::draw);
        content.addClassName("case-tab");
        tabs.addSelectedChangeListener(change -> draw());
        add(tabs, content);
        count();
        draw();
    }

    private Tab tab(String key, BiFunction<Words, IncidentView, Component> drawer) {
        Tab tab = new Tab(words.get(key));
        drawers.put(tab, drawer);
        tabs.add(tab);
        return tab;
    }

    /** Shows the case as it is now; a map that is open stays as the person has moved it. */
    void show(IncidentView now) {
        view = now;
        count();
        if (!(content.getChildren().findFirst().orElse(null) instanceof GridMap)) {
            draw();
        }
    }

    private void count() {
        photos.setLabel(words.get("desk.tab.photos") + " " + view.photos().size());
    }

    private void draw() {
        content.removeAll();
        BiFunction<Words, IncidentView, Component> drawer = drawers.get(tabs.getSelectedTab());
        if (drawer != null) {
            content.add(drawer.apply(words, view));
        }
    }

    /** A sentence in place of something that is not there. */
    static Component nothing(String sentence) {
        Paragraph nothing = new Paragraph(sentence);
        nothing.addClassName("hub-second");
        return nothing;
    }

    /** Several, one under the other. */
    static Component stack(List<Component> parts) {
        Div stack = new Div();
        stack.addClassName("case-stack");
        parts.forEach(stack::add);
        return stack;
    }
}
