package streethub.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;
import streethub.ui.web.Words;

/** Cards that one reads page by page: the next ones by a button, and a sentence where there are none. */
public final class CardPages<T> extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient Words words;
    private final transient KeysetPages.Source<T> source;
    private final transient Function<T, Component> card;
    private final String none;
    private final Div list = new Div();
    private final Button more;
    private @Nullable String next;

    /**
     * None before it is told to {@link #reload}.
     *
     * @param none message key of what to say where there are none
     * @param card draws one
     */
    public CardPages(Words words, String none, KeysetPages.Source<T> source, Function<T, Component> card) {
        this.words = words;
        this.none = none;
        this.source = source;
        this.card = card;
        list.addClassName("letters-list");
        more = new Button(words.get("desk.more"), click -> read(next));
        more.setVisible(false);
        add(list, more);
    }

    /** Reads anew, from the first. */
    public void reload() {
        list.removeAll();
        read(null);
    }

    /** Takes away the card of what has been dealt with. */
    public void takeAway(Component done) {
        list.remove(done);
        sayWhenEmpty();
    }

    private void read(@Nullable String cursor) {
        try {
            CursorPage<T> page = source.page(cursor, PAGE);
            page.items().forEach(item -> list.add(card.apply(item)));
            next = page.next();
            more.setVisible(next != null);
            sayWhenEmpty();
        } catch (Refusal refusal) {
            more.setVisible(false);
            list.add(CaseTabs.nothing(words.texts().get(words.locale(), refusal)));
        }
    }

    private void sayWhenEmpty() {
        if (list.getComponentCount() == 0 && next == null) {
            list.add(CaseTabs.nothing(words.get(none)));
        }
    }
}
