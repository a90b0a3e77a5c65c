package streethub.ui.device;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.device.DeviceView;
import streethub.ui.picture.Chart;
import streethub.ui.web.Words;

/** One quantity of a facility as a line over a day, a week or a month. */
final class ReadingsPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<Duration> SPANS = List.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    private final transient DeviceCharts charts;
    private final transient Words words;
    private final Select<String> quantity = new Select<>();
    private final Select<Duration> span = new Select<>();
    private final Chart chart;
    private final Paragraph said = new Paragraph();
    private @Nullable String device;

    ReadingsPanel(DeviceCharts charts, Words words) {
        this.charts = charts;
        this.words = words;
        addClassName("device-chart");
        quantity.setAriaLabel(words.get("desk.devices.chart.quantity"));
        quantity.setItemLabelGenerator(it -> it == null ? "" : DeviceCharts.name(words, it));
        span.setAriaLabel(words.get("desk.devices.chart.span"));
        span.setItems(SPANS);
        span.setItemLabelGenerator(it -> words.get("desk.devices.chart.days", it == null ? 0 : it.toDays()));
        span.setValue(SPANS.getFirst());
        chart = new Chart("");
        said.addClassName("hub-second");
        Div choice = new Div(quantity, span);
        choice.addClassName("desk-filters");
        add(new H2(words.get("desk.devices.chart")), choice, chart, said);
        quantity.addValueChangeListener(change -> draw());
        span.addValueChangeListener(change -> draw());
    }

    /** Follows the facility; what somebody has chosen stays. */
    void show(DeviceView shown) {
        List<String> quantities = DeviceCharts.quantities(shown);
        setVisible(!quantities.isEmpty());
        String chosen = shown.id().equals(device) ? quantity.getValue() : null;
        device = shown.id();
        quantity.setItems(quantities);
        if (!quantities.isEmpty()) {
            quantity.setValue(chosen != null && quantities.contains(chosen) ? chosen : quantities.getFirst());
        }
        draw();
    }

    private void draw() {
        String what = quantity.getValue();
        String whose = device;
        if (what == null || whose == null) {
            return;
        }
        DeviceCharts.Drawn drawn = charts.draw(words, whose, what, span.getValue());
        String label = words.get(
                "desk.devices.chart.label",
                DeviceCharts.name(words, what),
                span.getValue().toDays(),
                drawn.points());
        chart.setLabel(label);
        chart.setOptions(drawn.options());
        chart.setVisible(drawn.points() > 0);
        said.setText(drawn.points() > 0 ? label : words.get("desk.devices.chart.none"));
    }
}
