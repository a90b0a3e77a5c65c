package streethub.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import streethub.board.BoardCounts;
import streethub.device.DeviceState;
import streethub.ui.map.MarkerState;
import streethub.ui.web.Words;

/** Numbers of facilities by state, line by line; each leads to the facilities that it counts. */
final class CountsTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private final transient Words words;

    CountsTable(Words words, String what) {
        this.words = words;
        addClassName("board-counts");
        NativeTableRow head = getHead().addRow();
        head(head.addHeaderCell(), new Span(what));
        Span all = new Span(words.get("desk.all"));
        NativeTableHeaderCell sum = head.addHeaderCell();
        sum.addClassName("board-sum");
        head(sum, all);
        for (DeviceState state : DeviceState.values()) {
            MarkerState marker = MarkerState.of(state);
            Span word = new Span(words.get("device.state." + state));
            word.addClassName("board-word");
            Span sign = new Span(new Span(marker.sign() + " "), word);
            sign.addClassName(marker.styleName());
            head(head.addHeaderCell(), sign);
        }
    }

    private static void head(NativeTableHeaderCell cell, Component content) {
        cell.getElement().setAttribute("scope", "col");
        cell.add(content);
    }

    /**
     * Adds a line.
     *
     * @param name what is counted
     * @param age how old the newest reading is where the line is stale; null where it is not
     * @param addresses where the number of a state leads, that of null being all
     */
    void line(
            Component name,
            BoardCounts counts,
            @Nullable String age,
            Function<@Nullable DeviceState, String> addresses) {
        NativeTableRow row = getBody().addRow();
        NativeTableHeaderCell first = row.addHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.add(name);
        if (age != null) {
            Span old = new Span(age);
            old.addClassName("board-age");
            first.add(old);
            row.addClassName("board-stale");
        }
        NativeTableCell sum = number(row, counts.total(), addresses.apply(null), words.get("desk.all"), null);
        sum.addClassName("board-sum");
        for (DeviceState state : DeviceState.values()) {
            number(
                    row,
                    counts.of(state),
                    addresses.apply(state),
                    words.get("device.state." + state),
                    MarkerState.of(state).styleName());
        }
    }

    private static NativeTableCell number(
            NativeTableRow row, int number, String address, String state, @Nullable String style) {
        NativeTableCell cell = row.addDataCell();
        String text = Integer.toString(number);
        if (number == 0) {
            Span none = new Span(text);
            none.addClassName("board-none");
            cell.add(none);
            return cell;
        }
        Anchor link = new Anchor(address, text);
        link.setAriaLabel(state + " " + text);
        if (style != null) {
            link.addClassName(style);
        }
        cell.add(link);
        return cell;
    }
}
