package streethub.ui.device;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import streethub.device.DeviceFilter;
import streethub.device.DeviceState;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.sensor.DeviceFamilies;
import streethub.ui.desk.FamilySelect;
import streethub.ui.desk.UnitField;
import streethub.ui.web.Words;

/** Which facilities to show: by part of their name, id or EUI, of one family, in one part of the grid. */
final class DeviceFilters extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 64;

    private final TextField text = new TextField();
    private final FamilySelect family;
    private final UnitField within;
    private @Nullable DeviceState state;

    DeviceFilters(Words words, Actor actor, Grids grids, DeviceFamilies families, Consumer<DeviceFilter> chosen) {
        addClassName("desk-filters");
        text.setPlaceholder(words.get("desk.devices.search"));
        text.setAriaLabel(words.get("desk.devices.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(LONGEST);
        family = new FamilySelect(words, families).asFilter();
        within = new UnitField(actor, grids);
        within.setPlaceholder(words.get("desk.within"));
        within.setAriaLabel(words.get("desk.within"));
        text.addValueChangeListener(change -> choose(change.isFromClient(), chosen));
        family.addValueChangeListener(change -> choose(change.isFromClient(), chosen));
        within.addValueChangeListener(change -> choose(change.isFromClient(), chosen));
        add(text, family, within);
    }

    private void choose(boolean byPerson, Consumer<DeviceFilter> chosen) {
        if (byPerson) {
            chosen.accept(new DeviceFilter(family.getValue(), state, within.getValue(), text.getValue()));
        }
    }

    void show(DeviceFilter filter) {
        state = filter.state();
        family.setValue(filter.family());
        within.setValue(filter.within());
        String asked = filter.text();
        text.setValue(asked == null ? "" : asked);
    }
}
