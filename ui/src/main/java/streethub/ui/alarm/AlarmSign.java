package streethub.ui.alarm;

import com.vaadin.flow.component.html.Span;
import streethub.alarm.AlarmState;
import streethub.ui.web.Words;

/** The shape and colour that stand beside the words of an alarm's state. */
enum AlarmSign {
    ACTIVE_UNACK("▲", "hub-alarm"),
    ACTIVE_ACK("◆", "hub-warning"),
    CLEARED_UNACK("●", "hub-normal"),
    CLEARED_ACK("●", "hub-normal");

    private final String shape;
    private final String styleName;

    AlarmSign(String shape, String styleName) {
        this.shape = shape;
        this.styleName = styleName;
    }

    static AlarmSign of(AlarmState state) {
        return valueOf(state.name());
    }

    static Span of(Words words, AlarmState state) {
        AlarmSign sign = of(state);
        Span span = new Span(sign.shape + " " + words.get("alarm.state." + state));
        span.addClassName(sign.styleName);
        return span;
    }

    String shape() {
        return shape;
    }

    String styleName() {
        return styleName;
    }
}
