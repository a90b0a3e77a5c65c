package streethub.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalTime;
import java.util.function.Consumer;

/** A slider over the hours of a day, in steps of five minutes. */
final class TimeSlider extends Div {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 5;
    private static final int LAST = 24 * 60 - STEP;

    /** The hour moves with the thumb; the hub is asked when the person lets go. */
    private static final String SAY = """
            this.addEventListener('input', () => {
              const minutes = this.valueAsNumber;
              const time = String(Math.floor(minutes / 60)).padStart(2, '0') + ':' + String(minutes % 60).padStart(2, '0');
              this.setAttribute('aria-valuetext', time);
              $0.textContent = time;
            })""";

    private final Element range = new Element("input");
    private final Span time = new Span();

    TimeSlider(String label, Consumer<LocalTime> chosen) {
        addClassName("board-slider");
        range.setAttribute("type", "range");
        range.setAttribute("min", "0");
        range.setAttribute("max", Integer.toString(LAST));
        range.setAttribute("step", Integer.toString(STEP));
        range.setAttribute("aria-label", label);
        range.addEventListener("change", event -> {
                    int minutes = event.getEventData()
                            .path("event.target.valueAsNumber")
                            .asInt(0);
                    chosen.accept(minute(minutes));
                })
                .addEventData("event.target.valueAsNumber");
        getElement().appendChild(range);
        add(time);
        range.executeJs(SAY, time.getElement());
    }

    /** What a browser sends is no more than a wish. */
    private static LocalTime minute(int wished) {
        int minutes = Math.clamp(wished, 0, LAST);
        return LocalTime.MIDNIGHT.plusMinutes(minutes - minutes % STEP);
    }

    void show(LocalTime at) {
        int minutes = at.getHour() * 60 + at.getMinute();
        String words = at.withSecond(0).withNano(0).toString();
        range.setProperty("value", Integer.toString(minutes - minutes % STEP));
        range.setAttribute("aria-valuetext", words);
        time.setText(words);
    }
}
