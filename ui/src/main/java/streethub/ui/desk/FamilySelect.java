package streethub.ui.desk;

import com.vaadin.flow.component.select.Select;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.DeviceFamily;
import streethub.sensor.FamilyView;
import streethub.ui.web.Words;

/** Chooses a family of facilities. */
public final class FamilySelect extends Select<DeviceFamily> {

    private static final long serialVersionUID = 1L;

    private final transient Words words;

    /** One of the families, with a label. */
    public FamilySelect(Words words, DeviceFamilies families) {
        this.words = words;
        setLabel(words.get("desk.devices.family"));
        setItems(families.list().stream().map(FamilyView::family).toList());
        setItemLabelGenerator(
                it -> it == null ? words.get("desk.devices.family.all") : families.name(words.locale(), it));
    }

    /** One of them, or all. */
    public FamilySelect orAll() {
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(words.get("desk.devices.family.all"));
        return this;
    }

    /** One of them or all, in a row of filters, where no label stands above. */
    public FamilySelect asFilter() {
        setLabel(null);
        setAriaLabel(words.get("desk.devices.family"));
        setPlaceholder(words.get("desk.devices.family.all"));
        return orAll();
    }
}
