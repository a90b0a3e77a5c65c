package streethub.ui.alarm;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import streethub.alarm.AlarmState;
import streethub.ui.web.Words;

/** How many alarms stand in each state; each count leads to the list of those. */
final class AlarmTabs extends Nav {

    private static final long serialVersionUID = 1L;

    private final transient List<Tab> tabs = new ArrayList<>();

    AlarmTabs(Words words) {
        addClassNames("desk-tabs", "device-tabs");
        setAriaLabel(words.get("desk.alarms.states"));
        tab(null, new Span(words.get("desk.all")));
        for (AlarmState state : AlarmState.values()) {
            tab(state, sign(words, state));
        }
    }

    private void tab(@Nullable AlarmState state, Span name) {
        Span count = new Span();
        count.addClassName("desk-count");
        Anchor link = new Anchor();
        link.add(name, count);
        tabs.add(new Tab(state, link, count));
        add(link);
    }

    void show(AlarmsAddress address, Map<AlarmState, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        for (Tab tab : tabs) {
            tab.count.setText(Integer.toString(tab.state == null ? all : counts.getOrDefault(tab.state, 0)));
            tab.link.setHref("alarms?" + address.in(tab.state).query().getQueryString());
            if (tab.state == address.filter().state()) {
                tab.link.getElement().setAttribute("aria-current", "page");
            } else {
                tab.link.getElement().removeAttribute("aria-current");
            }
        }
    }

    /** The state's shape and words in its colour. */
    static Span sign(Words words, AlarmState state) {
        Span sign = new Span(shape(state) + " " + words.get("alarm.state." + state));
        sign.addClassName(styleName(state));
        return sign;
    }

    static String shape(AlarmState state) {
        return switch (state) {
            case ACTIVE_UNACK -> "▲";
            case ACTIVE_ACK -> "◆";
            case CLEARED_UNACK, CLEARED_ACK -> "●";
        };
    }

    static String styleName(AlarmState state) {
        return switch (state) {
            case ACTIVE_UNACK -> "hub-alarm";
            case ACTIVE_ACK -> "hub-warning";
            case CLEARED_UNACK, CLEARED_ACK -> "hub-normal";
        };
    }

    /** @param state null for all */
    private record Tab(@Nullable AlarmState state, Anchor link, Span count) {}
}
