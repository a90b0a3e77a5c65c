package streethub.ui.device;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import streethub.device.DeviceState;
import streethub.ui.map.MarkerState;
import streethub.ui.web.Words;

/** How many facilities stand in each state; each count leads to the list of those. */
final class DeviceTabs extends Nav {

    private static final long serialVersionUID = 1L;

    private final transient List<Tab> tabs = new ArrayList<>();

    DeviceTabs(Words words) {
        addClassNames("desk-tabs", "device-tabs");
        setAriaLabel(words.get("desk.devices.states"));
        tab(null, new Span(words.get("desk.all")));
        for (DeviceState state : DeviceState.values()) {
            tab(state, sign(words, state));
        }
    }

    private void tab(@Nullable DeviceState state, Span name) {
        Span count = new Span();
        count.addClassName("desk-count");
        Anchor link = new Anchor();
        link.add(name, count);
        tabs.add(new Tab(state, link, count));
        add(link);
    }

    void show(DevicesAddress address, Map<DeviceState, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        for (Tab tab : tabs) {
            tab.count.setText(Integer.toString(tab.state == null ? all : counts.getOrDefault(tab.state, 0)));
            tab.link.setHref("devices?" + address.in(tab.state).query().getQueryString());
            if (tab.state == address.filter().state()) {
                tab.link.getElement().setAttribute("aria-current", "page");
            } else {
                tab.link.getElement().removeAttribute("aria-current");
            }
        }
    }

    /** The state's shape and word in its colour. */
    static Span sign(Words words, DeviceState state) {
        MarkerState marker = MarkerState.of(state);
        Span sign = new Span(marker.sign() + " " + words.get("device.state." + state));
        sign.addClassName(marker.styleName());
        return sign;
    }

    /** @param state null for all */
    private record Tab(@Nullable DeviceState state, Anchor link, Span count) {}
}
