package streethub.ui.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.grid.DutyShift;
import streethub.grid.PlannedShift;
import streethub.ui.web.Words;

/** The shifts of a week at a glance: a line each with its seven days, on a phone a card each that says when in words. */
final class DutyWeek extends NativeTable {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient ShiftWords shifts;

    DutyWeek(Words words) {
        this.words = words;
        this.shifts = new ShiftWords(words);
        addClassName("duty-week");
        NativeTableRow head = getHead().addRow();
        head(head, words.get("desk.duty.who"), "duty-who");
        head(head, words.get("desk.duty.hours.head"), "duty-when");
        for (DayOfWeek day : DayOfWeek.values()) {
            head(head, shifts.day(day), "duty-day");
        }
        head(head, "", "duty-verbs");
    }

    private static void head(NativeTableRow row, String text, String style) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        cell.setText(text);
        cell.addClassName(style);
    }

    /**
     * Adds a line.
     *
     * @param unit leads to the unit, where several are listed; null where there is only one
     * @param verbs what may be done with the shift
     */
    void line(PlannedShift planned, @Nullable Anchor unit, List<Button> verbs) {
        DutyShift shift = planned.shift();
        NativeTableRow row = getBody().addRow();
        NativeTableHeaderCell who = row.addHeaderCell();
        who.getElement().setAttribute("scope", "row");
        who.addClassName("duty-who");
        Span name = new Span(planned.displayName());
        name.addClassName("case-strong");
        name.setTitle(shift.username());
        who.add(name);
        if (unit != null) {
            who.add(unit);
        }
        if (!planned.stands()) {
            Span gone = new Span("◆ " + words.get("desk.duty.gone"));
            gone.addClassName("duty-gone");
            who.add(gone);
        }
        cell(row, "duty-when").setText(shifts.of(shift));
        for (DayOfWeek day : DayOfWeek.values()) {
            NativeTableCell cell = cell(row, "duty-day");
            if (shift.weekdays().contains(day)) {
                cell.setText(shifts.hours(shift));
            }
        }
        NativeTableCell last = cell(row, "duty-verbs");
        verbs.forEach(last::add);
    }

    private static NativeTableCell cell(NativeTableRow row, String style) {
        NativeTableCell cell = row.addDataCell();
        cell.addClassName(style);
        return cell;
    }
}
