package streethub.ui.picture;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lines and bars over time, in the page's colours, by ECharts. Options are ECharts' own as data: line and bar series, grid,
 * legend, tooltip, zoom, marked lines and areas. A series may say its {@code unit}, which its tooltip then shows.
 */
@Tag("streethub-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./streethub-chart.ts")
public final class Chart extends Component implements HasSize, HasStyle {

    /** An empty chart; the label says in words what its figures say, for those who do not see it. */
    public Chart(String label) {
        setLabel(label);
    }

    /** Says in words what the figures say. */
    public void setLabel(String label) {
        getElement().setProperty("label", label);
    }

    /** Shows this and nothing from before. */
    public void setOptions(ObjectNode options) {
        getElement().setPropertyJson("options", options);
    }

    /** Hears which point of which series somebody chooses: the series' name and the point's index in its data. */
    public Registration addPointListener(BiConsumer<String, Integer> listener) {
        return getElement()
                .addEventListener(
                        "point-chosen",
                        event -> listener.accept(
                                event.getEventData().path("event.detail.series").asString(""),
                                event.getEventData().path("event.detail.index").asInt(-1)))
                .addEventData("event.detail.series")
                .addEventData("event.detail.index");
    }
}
