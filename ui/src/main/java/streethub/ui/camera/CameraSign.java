package streethub.ui.camera;

import com.vaadin.flow.component.html.Span;
import streethub.camera.CameraState;
import streethub.ui.web.Words;

/** A camera's state by shape, word and colour. */
final class CameraSign {

    private CameraSign() {}

    static Span of(Words words, CameraState state) {
        Span sign = new Span(shape(state) + " " + words.get("camera.state." + state));
        sign.addClassName(style(state));
        return sign;
    }

    private static String shape(CameraState state) {
        return switch (state) {
            case ONLINE -> "●";
            case OFFLINE -> "○";
            case UNKNOWN -> "？";
            case DISABLED -> "◼";
        };
    }

    private static String style(CameraState state) {
        return switch (state) {
            case ONLINE -> "hub-normal";
            case OFFLINE -> "hub-offline";
            case UNKNOWN -> "hub-unknown";
            case DISABLED -> "hub-service";
        };
    }
}
