package streethub.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.shared.Registration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import tools.jackson.databind.node.JsonNodeFactory;

/** A map of the grid with markers and a pin. Until told otherwise it shows the whole grid. */
@Tag("streethub-map")
@NpmPackage(value = "maplibre-gl", version = "6.17.0")
@JsModule("./streethub-map.ts")
public final class GridMap extends Component implements HasSize, HasStyle {

    private static final List<String> WORDS =
            List.of("zoomIn", "zoomOut", "locate", "here", "noPosition", "pin", "map");

    /** An empty map that speaks the reader's language. */
    public GridMap(Texts texts, Locale locale) {
        Map<String, String> words = new LinkedHashMap<>();
        WORDS.forEach(word -> words.put(word, texts.get(locale, "map." + word)));
        getElement().setPropertyMap("words", words);
    }

    /** Draws the units of these levels. */
    public void setGrid(GridLevel... levels) {
        getElement()
                .setPropertyList(
                        "grids",
                        Arrays.stream(levels)
                                .map(level -> new Layer(level.number(), GridMapController.address(level)))
                                .toList());
    }

    /** Fills one unit of a drawn level; null for none. */
    public void setSelected(@Nullable GridCode unit) {
        getElement().setProperty("selected", unit == null ? "" : unit.value());
    }

    /** Puts the pin somewhere; null takes it away. */
    public void setPin(@Nullable GeoPoint point) {
        if (point == null) {
            getElement().setPropertyJson("pin", JsonNodeFactory.instance.nullNode());
        } else {
            getElement().setPropertyBean("pin", new Place(point.lat(), point.lon()));
        }
    }

    /** Hears where a person puts the pin, and lets them: by a click, by dragging it, or where they stand. */
    public Registration addPinListener(Consumer<GeoPoint> listener) {
        getElement().setProperty("settable", true);
        return getElement()
                .addEventListener("pin-set", event -> point(event).ifPresent(listener))
                .addEventData("event.detail.lat")
                .addEventData("event.detail.lon");
    }

    /** Shows these markers and no others. */
    public void setMarkers(List<Marker> markers) {
        getElement()
                .setPropertyList(
                        "spots",
                        markers.stream()
                                .map(marker -> new Spot(
                                        marker.id(),
                                        marker.point().lat(),
                                        marker.point().lon(),
                                        marker.state().client(),
                                        marker.label()))
                                .toList());
    }

    /** Hears the id of a marker that somebody chooses. */
    public Registration addMarkerListener(Consumer<String> listener) {
        return getElement()
                .addEventListener(
                        "spot-chosen",
                        event -> listener.accept(
                                event.getEventData().path("event.detail.id").asString("")))
                .addEventData("event.detail.id");
    }

    /** Shows the ground around these points; none means the whole grid. */
    public void fit(List<GeoPoint> points) {
        getElement()
                .setPropertyList(
                        "fit",
                        points.stream()
                                .map(point -> new Place(point.lat(), point.lon()))
                                .toList());
    }

    /** What a browser sends is checked like any input: a place that cannot be is none. */
    private static Optional<GeoPoint> point(DomEvent event) {
        try {
            return Optional.of(new GeoPoint(
                    event.getEventData().path("event.detail.lat").asDouble(Double.NaN),
                    event.getEventData().path("event.detail.lon").asDouble(Double.NaN)));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    /** A drawn level as the browser knows it. */
    record Layer(int level, String url) {}

    /** A point as the browser knows it. */
    record Place(double lat, double lon) {}

    /** A marker as the browser knows it. */
    record Spot(String id, double lat, double lon, String state, String label) {}
}
