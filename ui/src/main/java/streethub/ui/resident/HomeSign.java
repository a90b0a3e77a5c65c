package streethub.ui.resident;

import com.vaadin.flow.component.html.Span;
import streethub.resident.HomeStatus;
import streethub.ui.web.Words;

/** How far a home is confirmed: shape, colour and word. */
final class HomeSign extends Span {

    private static final long serialVersionUID = 1L;

    HomeSign(Words words, HomeStatus status) {
        super(shape(status) + " " + words.get("resident.status." + status));
        addClassNames("book-status", styleName(status));
    }

    private static String shape(HomeStatus status) {
        return switch (status) {
            case CLAIMED -> "◆";
            case CONFIRMED -> "●";
            case REFUSED, ENDED -> "✕";
        };
    }

    private static String styleName(HomeStatus status) {
        return switch (status) {
            case CLAIMED -> "hub-warning";
            case CONFIRMED -> "hub-normal";
            case REFUSED, ENDED -> "hub-offline";
        };
    }
}
