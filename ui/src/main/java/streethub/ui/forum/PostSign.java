package streethub.ui.forum;

import com.vaadin.flow.component.html.Span;
import streethub.forum.PostState;
import streethub.ui.web.Words;

/** Where one's own post stands: shape, colour and word. */
final class PostSign extends Span {

    private static final long serialVersionUID = 1L;

    PostSign(Words words, PostState state) {
        super(shape(state) + " " + words.get("forum.state." + state));
        addClassNames(style(state), "forum-strong");
    }

    private static String shape(PostState state) {
        return switch (state) {
            case PUBLISHED -> "●";
            case IN_REVIEW, HELD -> "◆";
            case ASKED -> "▲";
            case REJECTED -> "✕";
            case HIDDEN, WITHDRAWN -> "○";
            case HANDED -> "◼";
        };
    }

    private static String style(PostState state) {
        return switch (state) {
            case PUBLISHED -> "hub-normal";
            case IN_REVIEW, HELD -> "hub-warning";
            case ASKED, REJECTED -> "hub-alarm";
            case HIDDEN, WITHDRAWN -> "hub-offline";
            case HANDED -> "hub-service";
        };
    }
}
