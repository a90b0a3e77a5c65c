package streethub.ui.desk;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.stream.Stream;
import streethub.device.DeviceFilter;
import streethub.device.DeviceView;
import streethub.device.Devices;
import streethub.identity.Actor;

/** Chooses a facility of one's area by part of its name, id or EUI. */
public final class FacilityField extends ComboBox<DeviceView> {

    private static final long serialVersionUID = 1L;

    /** As many as anybody looks through; whoever wants another one writes more of its name. */
    private static final int MOST = 50;

    public FacilityField(String label, Actor actor, Devices devices) {
        super(label);
        setPageSize(MOST);
        setItems(query -> {
            int first = query.getOffset();
            int limit = Math.min(query.getLimit(), MOST);
            return first > 0
                    ? Stream.empty()
                    : devices
                            .page(
                                    actor,
                                    new DeviceFilter(
                                            null, null, null, query.getFilter().orElse(null)),
                                    null,
                                    limit)
                            .items()
                            .stream();
        });
        setItemLabelGenerator(device -> device.name() + " · " + device.id());
        setClearButtonVisible(true);
    }
}
