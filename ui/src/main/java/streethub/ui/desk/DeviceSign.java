package streethub.ui.desk;

import com.vaadin.flow.component.html.Span;
import streethub.device.DeviceState;
import streethub.ui.map.MarkerState;
import streethub.ui.web.Words;

/** A facility's state as a shape and a word in its colour. */
public final class DeviceSign {

    private DeviceSign() {}

    public static Span of(Words words, DeviceState state) {
        MarkerState marker = MarkerState.of(state);
        Span sign = new Span(marker.sign() + " " + words.get("device.state." + state));
        sign.addClassName(marker.styleName());
        return sign;
    }

    /** Grey where it has not been heard for too long. */
    public static Span of(Words words, DeviceState state, boolean stale) {
        Span sign = of(words, state);
        sign.setClassName(MarkerState.of(state, stale).styleName());
        return sign;
    }
}
