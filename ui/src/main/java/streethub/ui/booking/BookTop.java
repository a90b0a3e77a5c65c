package streethub.ui.booking;

import com.vaadin.flow.component.html.Anchor;
import streethub.ui.shell.PersonTop;
import streethub.ui.web.Words;

/** The tops of residents' booking pages, with the way to one's own bookings. */
public final class BookTop {

    private BookTop() {}

    /** On the first page: back is the hub's front page. */
    static PersonTop first(Words words) {
        return new PersonTop(words, PersonTop.home(words), own(words, ""));
    }

    /** On a page below that address. */
    public static PersonTop below(Words words, String address, String key) {
        return new PersonTop(words, new Anchor(address, "‹ " + words.get(key)), own(words, ""));
    }

    /** On the page of one's own bookings. */
    static PersonTop own(Words words) {
        return new PersonTop(words, PersonTop.home(words));
    }

    /** On the page of one of them. */
    static PersonTop ofOne(Words words) {
        return new PersonTop(words, own(words, "‹ "));
    }

    private static Anchor own(Words words, String before) {
        return new Anchor("my-bookings", before + words.get("book.mine"));
    }
}
