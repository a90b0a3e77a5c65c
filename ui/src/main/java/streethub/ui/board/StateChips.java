package streethub.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import streethub.board.BoardCounts;
import streethub.device.DeviceState;
import streethub.ui.map.MarkerState;
import streethub.ui.web.Words;

/** How many facilities stand in each state, in one line. */
final class StateChips extends Div {

    private static final long serialVersionUID = 1L;

    StateChips(Words words, BoardCounts counts) {
        addClassName("check-chips");
        for (DeviceState state : DeviceState.values()) {
            MarkerState marker = MarkerState.of(state);
            Span chip = new Span(marker.sign() + " " + words.get("device.state." + state) + " " + counts.of(state));
            chip.addClassName(counts.of(state) == 0 ? "hub-second" : marker.styleName());
            add(chip);
        }
    }
}
