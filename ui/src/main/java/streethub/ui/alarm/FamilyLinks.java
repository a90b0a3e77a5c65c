package streethub.ui.alarm;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.DeviceFamily;
import streethub.sensor.FamilyView;
import streethub.ui.web.Words;

/** Links to the rules of each family, and to all. */
final class FamilyLinks extends Nav {

    private static final long serialVersionUID = 1L;
    private static final String RULES = "alarms/rules";

    private final transient Words words;
    private final transient DeviceFamilies families;

    FamilyLinks(Words words, DeviceFamilies families) {
        this.words = words;
        this.families = families;
        addClassName("profiles-list");
        setAriaLabel(words.get("desk.devices.family"));
    }

    /**
     * Draws them anew.
     *
     * @param family whose rules are shown, null for all
     * @param here whether the page shows what one of the links leads to
     */
    void show(@Nullable DeviceFamily family, boolean here) {
        removeAll();
        link(RULES, words.get("desk.devices.family.all"), here && family == null);
        families.list().stream().map(FamilyView::family).forEach(each -> {
            String query = QueryParameters.simple(Map.of("family", each.code())).getQueryString();
            link(RULES + "?" + query, families.name(words.locale(), each), here && each.equals(family));
        });
    }

    private void link(String address, String name, boolean current) {
        Anchor link = new Anchor(address, name);
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
