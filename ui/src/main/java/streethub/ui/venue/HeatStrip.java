package streethub.ui.venue;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import streethub.booking.HourOfWeek;
import streethub.booking.LevellingEffect;
import streethub.ui.web.Words;

/** How full a venue was by weekday and hour over some days: a number in every field, and the fuller the deeper its colour. */
final class HeatStrip extends NativeTable {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 20;
    private static final int DEEPEST = 4;

    HeatStrip(Words words, LevellingEffect.Term term) {
        addClassName("heat");
        setCaptionText(words.get(
                "desk.effect.term",
                term.from().toString(),
                term.until().minusDays(1).toString(),
                term.bookings()));
        List<Integer> hours = List.copyOf(
                term.percents().keySet().stream().map(HourOfWeek::hour).collect(Collectors.toCollection(TreeSet::new)));
        NativeTableRow head = getHead().addRow();
        head.addHeaderCell();
        hours.forEach(hour -> head(head.addHeaderCell(), Integer.toString(hour), "col"));
        for (DayOfWeek day : DayOfWeek.values()) {
            NativeTableRow row = getBody().addRow();
            head(row.addHeaderCell(), day.getDisplayName(TextStyle.SHORT, words.locale()), "row");
            hours.forEach(hour -> cell(row.addDataCell(), term.percents().get(new HourOfWeek(day, hour))));
        }
    }

    private static void head(NativeTableHeaderCell cell, String text, String scope) {
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }

    private static void cell(NativeTableCell cell, @Nullable Integer percent) {
        if (percent != null) {
            cell.setText(Integer.toString(percent));
            cell.addClassName("heat-" + Math.min(DEEPEST, percent / STEP));
        }
    }
}
