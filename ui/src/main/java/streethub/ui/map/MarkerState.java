package streethub.ui.map;

import java.util.Locale;
import streethub.device.DeviceState;

/** How what a marker stands for is; the map draws each with a colour and a shape of its own. */
public enum MarkerState {
    NORMAL("●"),
    ALARM("▲"),
    WARNING("◆"),
    OFFLINE("○"),
    UNKNOWN("？"),
    SERVICE("◼"),
    /** A camera whose picture can be looked at. */
    CAMERA("▶"),
    /** A camera from which no picture comes. */
    CAMERA_OFF("○");

    private final String sign;

    MarkerState(String sign) {
        this.sign = sign;
    }

    /** How a device stands. */
    public static MarkerState of(DeviceState state) {
        return state == DeviceState.MAINTENANCE ? SERVICE : valueOf(state.name());
    }

    /** How a device stands as far as it can be told: whether one not heard for too long is well, nobody knows. */
    public static MarkerState of(DeviceState state, boolean stale) {
        return stale && (state == DeviceState.NORMAL || state == DeviceState.ALARM) ? UNKNOWN : of(state);
    }

    /** The same shape as a character, for lists and legends beside the map. */
    public String sign() {
        return sign;
    }

    /** Style class of its colour in {@code hub.css}. */
    public String styleName() {
        return "hub-" + client();
    }

    String client() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
