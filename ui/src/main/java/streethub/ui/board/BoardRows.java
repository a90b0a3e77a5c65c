package streethub.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.stereotype.Service;
import streethub.board.BoardView;
import streethub.device.DeviceStates;
import streethub.device.DeviceThen;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.ui.desk.DeviceSign;
import streethub.ui.web.Words;

/** The facilities behind a number of a past board, as they stood then. */
@Service
class BoardRows {

    private static final int MOST = 200;

    private final DeviceStates states;
    private final Grids grids;
    private final HeardWords heard;

    BoardRows(DeviceStates states, Grids grids, HeardWords heard) {
        this.states = states;
        this.grids = grids;
        this.heard = heard;
    }

    Component of(Actor actor, Words words, BoardView view, BoardAddress address) {
        List<DeviceThen> found =
                states.list(actor, view.unit(), address.family(), address.state(), address.instant(), MOST + 1);
        Div rows = new Div();
        rows.addClassName("device-cases");
        found.stream().limit(MOST).forEach(device -> rows.add(row(words, view, device)));
        if (found.isEmpty()) {
            rows.add(second(words.get("desk.devices.none")));
        }
        Div section = new Div(
                new H2(
                        found.size() > MOST
                                ? words.get("desk.board.thenMost", MOST)
                                : words.get("desk.board.then", found.size())),
                rows);
        // On a phone it stands below the numbers of which one was touched.
        section.scrollIntoView();
        return section;
    }

    private Component row(Words words, BoardView view, DeviceThen device) {
        Div place = new Div(grids.words(device.gridUnit()));
        String age = heard.of(words, view, device);
        if (age != null) {
            Span old = new Span(age);
            old.addClassName("board-age");
            place.add(old);
        }
        Anchor link = new Anchor("devices/" + device.id());
        link.add(DeviceSign.of(words, device.state(), device.stale()), new Span(device.name()), place);
        link.addClassName("board-then");
        return link;
    }

    private static Paragraph second(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("hub-second");
        return paragraph;
    }
}
