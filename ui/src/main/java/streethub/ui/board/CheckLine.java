package streethub.ui.board;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import streethub.board.DueCheck;
import streethub.board.MorningCheck;
import streethub.grid.Grids;
import streethub.ui.desk.DueWords;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** How it is with today's morning check of a unit, in a line that leads to the checks. */
final class CheckLine extends Anchor {

    private static final long serialVersionUID = 1L;

    CheckLine(Words words, Grids grids, TimeWords times, DueWords dues, DueCheck due) {
        super("board/check");
        addClassName("board-duty");
        setClassName("board-missing", due.isMissing());
        MorningCheck check = due.check();
        Span unit = new Span(grids.words(due.unit()));
        unit.addClassName("case-strong");
        Span state = new Span(
                check == null
                        ? words.get("desk.check.duty." + due.duty(), times.of(words.locale(), due.by()))
                        : words.get(
                                "desk.check.duty.SIGNED",
                                times.of(words.locale(), check.at()),
                                check.by(),
                                check.exceptions().size()));
        if (due.duty() == DueCheck.Duty.OVERDUE) {
            state.setText(state.getText() + " · "
                    + dues.of(words.locale(), due.by(), due.by()).text());
        }
        state.addClassName(
                switch (due.duty()) {
                    case SIGNED -> "hub-normal";
                    case CALM -> "hub-second";
                    case MISSING -> "hub-warning";
                    case OVERDUE -> "hub-alarm";
                });
        add(unit, state);
    }
}
