package streethub.ui.camera;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import streethub.camera.CameraEdit;
import streethub.grid.Grids;
import streethub.shared.GeoPoint;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.ui.map.GridMap;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** What an admin enters for a camera, with a pin on the map. */
final class CameraForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Grids grids;
    private final TextField name;
    private final TextField node;
    private final TextField looksAt;
    private final TextField streamUrl;
    private final Checkbox enabled;
    private final GridMap map;
    private final Paragraph place = new Paragraph();
    private transient @Nullable GeoPoint point;

    /**
     * The form.
     *
     * @param before what was entered; null for a new camera
     * @param save takes what is entered now, or refuses it
     */
    CameraForm(Words words, Grids grids, @Nullable CameraEdit before, Consumer<CameraEdit> save, Runnable cancel) {
        this.words = words;
        this.grids = grids;
        addClassNames("hub-card", "bind-panel");
        name = new TextField(words.get("cameras.setup.name"));
        node = new TextField(words.get("cameras.setup.node"));
        looksAt = new TextField(words.get("cameras.setup.looksAt"));
        streamUrl = new TextField(words.get("cameras.setup.url"));
        streamUrl.addClassName("camera-stream");
        streamUrl.setHelperText(words.get("cameras.setup.url.help"));
        enabled = new Checkbox(words.get("cameras.setup.enabled"), true);
        map = new GridMap(words.texts(), words.locale());
        map.addClassName("venue-map");
        map.setGrid(GridLevel.COMMUNITY, GridLevel.COURTYARD, GridLevel.BUILDING);
        map.addPinListener(this::mark);
        place.setText(words.get("cameras.setup.pin"));
        place.getElement().setAttribute("role", "status");
        Button send = new Button(
                words.get("cameras.setup.save"), click -> Notices.attempt(words, () -> save.accept(entered())));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(send, new Button(words.get("desk.cancel"), click -> cancel.run()));
        buttons.addClassName("case-buttons");
        add(new FormLayout(name, node, looksAt, streamUrl), enabled, map, place, buttons);
        if (before != null) {
            fill(before);
        }
    }

    private void fill(CameraEdit before) {
        name.setValue(before.name());
        node.setValue(before.node());
        looksAt.setValue(before.looksAt());
        streamUrl.setValue(before.streamUrl());
        enabled.setValue(before.enabled());
        mark(before.point());
        map.fit(List.of(before.point()));
    }

    /** The person says that it stands there. */
    void mark(GeoPoint where) {
        point = where;
        map.setPin(where);
        place.setText(grids.locate(where).map(grids::words).orElse(words.get("cameras.setup.outside")));
    }

    private CameraEdit entered() {
        GeoPoint where = point;
        if (where == null) {
            throw Refusal.invalid("lat", "cameras.setup.noPin");
        }
        return new CameraEdit(
                name.getValue(), node.getValue(), looksAt.getValue(), where, streamUrl.getValue(), enabled.getValue());
    }
}
