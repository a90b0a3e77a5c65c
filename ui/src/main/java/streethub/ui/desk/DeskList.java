package streethub.ui.desk;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.SelectionPreservationMode;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list at the desk that loads as one scrolls: rows on a desktop, cards on a phone, one beside the other in looks
 * only.
 */
public final class DeskList<T> extends Grid<T> {

    private static final long serialVersionUID = 1L;
    private static final int GUESS = 50;

    private static final String ROW = """
            <div class="desk-row">
              <span class="desk-sign ${item.signStyle}" title="${item.word}">${item.sign} <span>${item.word}</span></span>
              <span class="desk-title">${item.title}</span>
              <span class="desk-time ${item.timeStyle}" title="${item.exact}">${item.time}</span>
              <span class="desk-more"><span>${item.number}</span><span>${item.place}</span></span>
              <span class="desk-state">${item.state}</span>
            </div>
            """;

    private final transient KeysetPages<T> pages;

    /**
     * One row in words.
     *
     * @param sign shape of the urgency or state, {@code signStyle} its colour, {@code word} what it is called
     * @param number what tells it from others of that title
     * @param time the deadline or when it was, {@code exact} the same to the second
     * @param state where it stands, or with whom
     */
    public record Row(
            String sign,
            String signStyle,
            String word,
            String title,
            String number,
            String place,
            String time,
            String timeStyle,
            String exact,
            String state) {}

    /** A list of what the source has, each item shown as its row. */
    public DeskList(KeysetPages.Source<T> source, Function<T, Row> rows) {
        this.pages = new KeysetPages<>(source);
        addColumn(LitRenderer.<T>of(ROW)
                .withProperty("sign", item -> rows.apply(item).sign())
                .withProperty("signStyle", item -> rows.apply(item).signStyle())
                .withProperty("word", item -> rows.apply(item).word())
                .withProperty("title", item -> rows.apply(item).title())
                .withProperty("number", item -> rows.apply(item).number())
                .withProperty("place", item -> rows.apply(item).place())
                .withProperty("time", item -> rows.apply(item).time())
                .withProperty("timeStyle", item -> rows.apply(item).timeStyle())
                .withProperty("exact", item -> rows.apply(item).exact())
                .withProperty("state", item -> rows.apply(item).state()));
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        addClassName("desk-list");
        setSelectionMode(SelectionMode.NONE);
        setSizeFull();
        setItems(query -> pages.fetch(query.getOffset(), query.getLimit()));
        getLazyDataView().setItemCountEstimate(GUESS);
    }

    /** Puts a box to tick before every item, of which the listener hears; without a listener there are none. */
    public void letChoose(@Nullable Consumer<Set<T>> chosen) {
        if (chosen == null) {
            setSelectionMode(SelectionMode.NONE);
        } else {
            GridMultiSelectionModel<T> model = (GridMultiSelectionModel<T>) setSelectionMode(SelectionMode.MULTI);
            model.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
            setSelectionPreservationMode(SelectionPreservationMode.PRESERVE_ALL);
            model.addSelectionListener(selection -> chosen.accept(selection.getAllSelectedItems()));
        }
    }

    /** Says what to do where the list is empty. */
    public void sayWhenEmpty(String sentence) {
        setEmptyStateComponent(new Paragraph(sentence));
    }

    /** Reads anew what is there now. */
    public void reload() {
        pages.forget();
        getDataProvider().refreshAll();
    }
}
