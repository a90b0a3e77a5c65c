package streethub.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import streethub.grid.GridUnit;
import streethub.shared.GeoPoint;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.ui.map.GridMap;
import streethub.ui.shell.UnitSelects;
import streethub.ui.web.Words;
import tools.jackson.databind.JsonNode;

/**
 * Where it is: by a pin on the map, by where the person stands, or, where there is neither map nor position, by choosing
 * community, grid, courtyard and building. What is open nearby already comes first.
 */
final class PlaceStep extends StepPage {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ADDRESS = 200;

    /** The browser's own question for the position, as a promise; a refusal of the person ends in its error. */
    private static final String POSITION = """
            return new Promise((found, failed) => navigator.geolocation
                ? navigator.geolocation.getCurrentPosition(
                    p => found({lat: p.coords.latitude, lon: p.coords.longitude}),
                    e => failed(e.message), {enableHighAccuracy: true, timeout: 10000, maximumAge: 60000})
                : failed('none'))
            """;

    private static final String DRAWS_MAPS = "return !!document.createElement('canvas').getContext('webgl2')";

    private final transient Reporting reporting;
    private final transient ReportDraft draft;
    private final transient Words words;
    private final GridMap map;
    private final Paragraph found = new Paragraph();
    private final NearbyCases nearby;
    private final Details units;

    PlaceStep(Reporting reporting, ReportDraft draft, Words words, Consumer<String> join) {
        this.reporting = reporting;
        this.draft = draft;
        this.words = words;
        this.map = new GridMap(words.texts(), words.locale());
        this.nearby = new NearbyCases(reporting, words, join);
        this.units = new Details(words.get("report.units"), new UnitSelects(reporting.grids(), words, this::choose));
        map.addClassName("report-map");
        map.setGrid(GridLevel.COMMUNITY, GridLevel.COURTYARD, GridLevel.BUILDING);
        map.addPinListener(this::mark);
        Button here = new Button(words.get("report.place.here"), click -> ask());
        here.addClassName("report-wide");
        found.addClassName("report-found");
        found.getElement().setAttribute("role", "status");
        add(map, here, found, nearby, units, address());
        show();
        GeoPoint point = draft.point();
        if (point != null) {
            map.fit(List.of(point));
        }
        getElement().executeJs(DRAWS_MAPS).then(Boolean.class, draws -> {
            if (!draws) {
                withoutMap();
            }
        });
    }

    /** Where the browser cannot draw a map, an empty one would only stand in the way. */
    void withoutMap() {
        map.setVisible(false);
        units.setOpened(true);
        if (draft.point() == null) {
            say(words.get("report.place.noMap"));
        }
    }

    private TextField address() {
        TextField field = new TextField(words.get("report.place.address"));
        field.setPlaceholder(words.get("report.place.address.example"));
        field.setMaxLength(MOST_ADDRESS);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValue(draft.address());
        field.addValueChangeListener(change -> draft.address(change.getValue()));
        return field;
    }

    private void ask() {
        getElement().executeJs(POSITION).then(this::stood, error -> say(words.get("report.place.noPosition")));
    }

    private void stood(JsonNode position) {
        try {
            GeoPoint point = new GeoPoint(
                    position.path("lat").asDouble(Double.NaN),
                    position.path("lon").asDouble(Double.NaN));
            mark(point);
            map.fit(List.of(point));
        } catch (Refusal refusal) {
            say(words.get("report.place.noPosition"));
        }
    }

    private void choose(GridUnit unit) {
        GeoPoint centre = reporting.centre(unit);
        mark(centre);
        map.fit(List.of(centre));
    }

    /** The person says that it is there. */
    void mark(GeoPoint point) {
        draft.locate(point, reporting.locate(point).isPresent());
        show();
    }

    private void show() {
        GeoPoint point = draft.point();
        map.setPin(point);
        if (point == null) {
            say(words.get("report.place.how"));
            return;
        }
        map.setSelected(reporting.locate(point).orElse(null));
        found.setClassName("report-outside", !draft.hasPlace());
        found.setText(reporting.placeInWords(words.locale(), point));
        nearby.show(draft.hasPlace() ? reporting.nearby(point) : List.of());
    }

    private void say(String sentence) {
        found.setText(sentence);
    }

    @Override
    @Nullable String missing() {
        if (draft.hasPlace()) {
            return null;
        }
        return draft.point() == null ? "incident.point.missing" : "report.place.outside";
    }
}
