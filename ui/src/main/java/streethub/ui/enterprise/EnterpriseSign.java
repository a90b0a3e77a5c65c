package streethub.ui.enterprise;

import com.vaadin.flow.component.html.Span;
import streethub.enterprise.EnterpriseStatus;
import streethub.ui.web.Words;

/** Whether an enterprise is verified: shape, colour and word. */
final class EnterpriseSign extends Span {

    private static final long serialVersionUID = 1L;

    EnterpriseSign(Words words, EnterpriseStatus status) {
        super(shape(status) + " " + words.get("enterprise.status." + status));
        addClassNames("book-status", styleName(status));
    }

    private static String shape(EnterpriseStatus status) {
        return switch (status) {
            case PENDING -> "◆";
            case VERIFIED -> "●";
            case REFUSED -> "✕";
        };
    }

    private static String styleName(EnterpriseStatus status) {
        return switch (status) {
            case PENDING -> "hub-warning";
            case VERIFIED -> "hub-normal";
            case REFUSED -> "hub-alarm";
        };
    }
}
