package streethub.ui.board;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import streethub.board.CheckException;
import streethub.board.MorningCheck;
import streethub.grid.Grids;
import streethub.ui.map.MarkerState;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** A morning check as it was signed; opened, it names its exceptions. */
final class SignedCheck extends NativeDetails {

    private static final long serialVersionUID = 1L;

    SignedCheck(Words words, Grids grids, TimeWords times, MorningCheck check) {
        addClassName("check-signed");
        setSummaryText(words.get(
                "desk.check.signed",
                times.of(words.locale(), check.at()),
                grids.words(check.unit()),
                check.by(),
                check.counts().total(),
                check.exceptions().size()));
        UnorderedList list = new UnorderedList();
        for (CheckException exception : check.exceptions()) {
            MarkerState marker = MarkerState.of(exception.state());
            Span sign = new Span(marker.sign() + " " + words.get("device.state." + exception.state()) + " ");
            sign.addClassName(marker.styleName());
            ListItem item = new ListItem(sign, new Span(exception.name() + "　" + exception.remark() + " "));
            String number = exception.caseNumber();
            if (number != null) {
                item.add(new Anchor("cases/" + number, number));
            }
            list.add(item);
        }
        if (check.exceptions().isEmpty()) {
            list.add(new ListItem(words.get("desk.check.allWell")));
        }
        setContent(new Div(new StateChips(words, check.counts()), list));
    }
}
