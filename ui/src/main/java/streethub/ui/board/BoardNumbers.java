package streethub.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.board.BoardView;
import streethub.device.DeviceState;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.ui.web.Words;

/** The numbers of the board: of the whole place, by family and by the units below, each of which leads to its rows. */
@Service
class BoardNumbers {

    private final Grids grids;
    private final DeviceFamilies families;
    private final HeardWords heard;

    BoardNumbers(Grids grids, DeviceFamilies families, HeardWords heard) {
        this.grids = grids;
        this.families = families;
        this.heard = heard;
    }

    /** The way up, where the actor may see what lies above. */
    @Nullable Component up(Actor actor, BoardView view, BoardAddress address) {
        int above = view.unit().level().number() - 1;
        return above < 0
                ? null
                : view.unit()
                        .at(GridLevel.of(above))
                        .filter(actor::covers)
                        .map(unit -> {
                            Anchor up = unit(unit, address);
                            up.setText("‹ " + up.getText());
                            up.addClassName("case-back");
                            return up;
                        })
                        .orElse(null);
    }

    Component byFamily(Words words, BoardView view, BoardAddress address) {
        Div section = new Div(new H2(grids.words(view.unit())));
        if (view.families().isEmpty()) {
            Paragraph none = new Paragraph(words.get("desk.board.none"));
            none.addClassName("hub-second");
            section.add(none);
            return section;
        }
        StateChips legend = new StateChips(words, view.all());
        legend.addClassName("board-legend");
        legend.addComponentAsFirst(
                new Span(words.get("desk.board.total", view.all().total())));
        CountsTable table = new CountsTable(words, words.get("desk.devices.family"));
        for (BoardView.FamilyLine line : view.families()) {
            table.line(
                    new Span(families.name(words.locale(), line.family())),
                    line.counts(),
                    heard.of(words, view, line.counts(), line.stale(), line.heard()),
                    addresses(view, address, view.unit(), line.family()));
        }
        table.line(
                new Span(words.get("desk.board.all")), view.all(), null, addresses(view, address, view.unit(), null));
        section.add(legend, table);
        return section;
    }

    Component byUnit(Words words, BoardView view, BoardAddress address) {
        Div section = new Div();
        if (view.units().stream().allMatch(line -> line.unit().equals(view.unit()))) {
            return section;
        }
        CountsTable table = new CountsTable(words, words.get("desk.within"));
        for (BoardView.UnitLine line : view.units()) {
            table.line(
                    unit(line.unit(), address),
                    line.counts(),
                    heard.of(words, view, line.counts(), line.stale(), line.heard()),
                    addresses(view, address, line.unit(), null));
        }
        section.add(new H2(words.get("desk.board.units")), table);
        return section;
    }

    private Anchor unit(GridCode unit, BoardAddress address) {
        return new Anchor(
                "board?" + address.in(unit).query().getQueryString(),
                grids.find(unit).map(GridUnit::name).orElse(unit.value()));
    }

    /** Where numbers lead: those of now to the list of facilities, those of before to the list below. */
    private static Function<@Nullable DeviceState, String> addresses(
            BoardView view, BoardAddress address, GridCode where, @Nullable DeviceFamily family) {
        return state -> view.now()
                ? "devices?"
                        + new BoardAddress(where, null, family, state, false)
                                .query()
                                .getQueryString()
                : "board?" + address.listing(where, family, state).query().getQueryString();
    }
}
