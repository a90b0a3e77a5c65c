package streethub.ui.account;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.stream.Stream;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.ui.web.Words;

/** The place that somebody works for: any unit of the administrator's area, that area itself included. */
final class PlaceField extends ComboBox<GridCode> {

    private static final long serialVersionUID = 1L;

    PlaceField(Words words, Actor actor, Grids grids) {
        super(words.get("accounts.place"));
        setItems(units(actor, grids));
        setItemLabelGenerator(grids::words);
        setClearButtonVisible(true);
        setHelperText(words.get("accounts.place.help"));
    }

    private static List<GridCode> units(Actor actor, Grids grids) {
        GridCode scope = actor.gridUnit();
        return Stream.of(GridLevel.values())
                .flatMap(level -> grids.list(level, null).stream())
                .map(GridUnit::code)
                .filter(code -> scope == null || code.isWithin(scope))
                .sorted()
                .toList();
    }
}
