package streethub.ui.booking;

import com.vaadin.flow.component.html.Span;
import streethub.booking.BookingStatus;
import streethub.booking.BookingView;
import streethub.ui.web.Words;

/** Where a booking stands: shape, colour and word. */
public final class StatusSign extends Span {

    private static final long serialVersionUID = 1L;

    public StatusSign(Words words, BookingView booking) {
        super(shape(booking.status()) + " " + word(words, booking));
        addClassNames("book-status", styleName(booking.status()));
    }

    /** Where it stands, in a word: nobody answers, or has refused, what a draw decides. */
    public static String word(Words words, BookingView booking) {
        return words.get(
                "booking.status." + booking.status() + (booking.awaitsDraw() || booking.lostDraw() ? ".lot" : ""));
    }

    public static String shape(BookingStatus status) {
        return switch (status) {
            case CONFIRMED -> "●";
            case CHECKED_IN -> "✔";
            case PENDING, OFFERED -> "◆";
            case WAITING -> "○";
            case CANCELLED, REFUSED, EXPIRED -> "✕";
            case NO_SHOW -> "▲";
        };
    }

    public static String styleName(BookingStatus status) {
        return switch (status) {
            case CONFIRMED, CHECKED_IN -> "hub-normal";
            case PENDING, OFFERED -> "hub-warning";
            case WAITING -> "hub-service";
            case CANCELLED, REFUSED, EXPIRED -> "hub-offline";
            case NO_SHOW -> "hub-alarm";
        };
    }
}
