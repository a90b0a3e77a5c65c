package streethub.ui.device;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import streethub.device.Bound;
import streethub.device.DeviceView;
import streethub.device.Devices;
import streethub.device.NewFacility;
import streethub.device.Quarantine;
import streethub.device.QuarantinedDevice;
import streethub.grid.Grids;
import streethub.identity.CurrentActor;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.ui.desk.FacilityField;
import streethub.ui.desk.FamilySelect;
import streethub.ui.map.GridMap;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Where an admin says whose sensor a stranger is: of a facility that is there, or of a new one, with a pin on the map. */
final class BindPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient Quarantine quarantine;
    private final transient Grids grids;
    private final transient Words words;
    private final transient QuarantinedDevice stranger;
    private final transient Consumer<Bound> bound;
    private final FacilityField device;
    private final TextField boundModel;
    private final TextField name;
    private final FamilySelect family;
    private final TextField id;
    private final TextField model;
    private final GridMap map;
    private final Paragraph place = new Paragraph();
    private transient @Nullable GeoPoint point;

    BindPanel(
            CurrentActor current,
            Quarantine quarantine,
            Devices devices,
            Grids grids,
            DeviceFamilies families,
            Words words,
            QuarantinedDevice stranger,
            Consumer<Bound> bound) {
        this.current = current;
        this.quarantine = quarantine;
        this.grids = grids;
        this.words = words;
        this.stranger = stranger;
        this.bound = bound;
        addClassName("bind-panel");
        device = new FacilityField(words.get("desk.quarantine.device"), current.get(), devices);
        device.setHelperText(words.get("desk.quarantine.device.help"));
        boundModel = new TextField(words.get("desk.quarantine.boundModel"));
        boundModel.setHelperText(words.get("desk.quarantine.boundModel.help"));
        boundModel.setValue(stranger.stranger().model());
        Button bind = new Button(words.get("desk.quarantine.bindTo"), click -> bind());
        name = new TextField(words.get("desk.quarantine.name"));
        family = new FamilySelect(words, families);
        id = new TextField(words.get("desk.quarantine.id"));
        id.setValue(stranger.stranger().reference());
        model = new TextField(words.get("desk.devices.model"));
        model.setValue(stranger.stranger().model());
        map = new GridMap(words.texts(), words.locale());
        map.addClassName("venue-map");
        map.setGrid(GridLevel.COMMUNITY, GridLevel.COURTYARD, GridLevel.BUILDING);
        map.addPinListener(this::mark);
        place.setText(words.get("desk.quarantine.pin"));
        place.getElement().setAttribute("role", "status");
        Button enter = new Button(words.get("desk.quarantine.enter"), click -> enter());
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2(words.get("desk.quarantine.there")),
                device,
                boundModel,
                bind,
                new H2(words.get("desk.quarantine.new")),
                new FormLayout(name, family, id, model),
                map,
                place,
                enter);
    }

    /** The person says that it stands there. */
    void mark(GeoPoint where) {
        point = where;
        map.setPin(where);
        place.setText(grids.locate(where).map(grids::words).orElse(words.get("desk.quarantine.outside")));
    }

    private void bind() {
        act(() -> {
            DeviceView chosen = device.getValue();
            if (chosen == null) {
                throw Refusal.invalid("device", "quarantine.nothing");
            }
            return quarantine.bind(current.get(), stranger.id(), chosen.id(), boundModel.getValue());
        });
    }

    private void enter() {
        act(() -> quarantine.register(current.get(), stranger.id(), facility()));
    }

    private void act(Supplier<Bound> verb) {
        boolean unused = Notices.attempt(words, () -> bound.accept(verb.get()));
    }

    private NewFacility facility() {
        GeoPoint where = point;
        DeviceFamily kind = family.getValue();
        if (where == null || kind == null) {
            throw Refusal.invalid("place", "quarantine.nothing");
        }
        return new NewFacility(id.getValue(), kind, name.getValue(), model.getValue(), where);
    }
}
