package streethub.ui.booking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import streethub.ui.shell.Languages;
import streethub.ui.shell.PageLanguage;
import streethub.ui.web.ElderMode;
import streethub.ui.web.Words;

/** The top of residents' booking pages: the way back, one's own bookings, size of type, language. */
final class BookTop extends Div {

    private static final long serialVersionUID = 1L;

    private BookTop(Words words, Anchor back, boolean own) {
        addClassName("book-top");
        back.addClassName("book-back");
        add(back);
        if (own) {
            add(new Anchor("my-bookings", words.get("book.mine")));
        }
        boolean elder = elder();
        add(
                quiet(words.get(elder ? "web.elder.off" : "web.elder"), () -> PageLanguage.chooseElder(!elder)),
                quiet(
                        words.get("web.language"),
                        () -> PageLanguage.choose(words.english() ? Languages.CHINESE : Languages.ENGLISH)));
    }

    /** On the first page: back is the hub's front page. */
    static BookTop first(Words words) {
        return new BookTop(words, home(words), true);
    }

    /** On a page below that address. */
    static BookTop below(Words words, String address, String key) {
        return new BookTop(words, new Anchor(address, "‹ " + words.get(key)), true);
    }

    /** On the page of one's own bookings. */
    static BookTop own(Words words) {
        return new BookTop(words, home(words), false);
    }

    /** On the page of one of them. */
    static BookTop ofOne(Words words) {
        return new BookTop(words, new Anchor("my-bookings", "‹ " + words.get("book.mine")), false);
    }

    private static Anchor home(Words words) {
        Anchor home = new Anchor("/", "‹ " + words.get("book.home"));
        home.setRouterIgnore(true);
        return home;
    }

    private static Button quiet(String label, Runnable press) {
        Button button = new Button(label, click -> press.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static boolean elder() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null && ElderMode.chosen(request.getCookies());
    }
}
