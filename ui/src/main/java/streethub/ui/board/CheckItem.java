package streethub.ui.board;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import streethub.board.MorningChecks;
import streethub.board.ToCheck;
import streethub.device.DeviceThen;
import streethub.grid.Grids;
import streethub.ui.desk.DeviceSign;
import streethub.ui.web.Words;

/** A facility that is not well, with the line that says what is done about it. */
final class CheckItem extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField field;

    /** @param typed device → what has been written so far */
    CheckItem(Words words, Grids grids, ToCheck.Item item, Map<String, String> typed) {
        DeviceThen device = item.device();
        addClassNames("hub-card", "check-item");
        Anchor name = new Anchor("devices/" + device.id(), device.name());
        Div line = new Div(DeviceSign.of(words, device.state(), device.stale()), name);
        line.addClassName("case-line");
        Span place = new Span(grids.words(device.gridUnit()));
        place.addClassName("hub-second");
        add(line, place);
        String number = item.caseNumber();
        if (number != null) {
            Anchor open = new Anchor("cases/" + number, words.get("desk.check.case", number));
            open.addClassName("check-case");
            add(open);
        }
        field = new TextField(words.get(number == null ? "desk.check.remark" : "desk.check.remark.more"));
        field.setMaxLength(MorningChecks.LONGEST_REMARK);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        field.setValue(typed.getOrDefault(device.id(), ""));
        field.addValueChangeListener(change -> typed.put(device.id(), change.getValue()));
        add(field);
    }

    TextField field() {
        return field;
    }
}
