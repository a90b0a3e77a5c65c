package streethub.ui.desk;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.stream.Stream;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/** Chooses a part of one's area to look at, of the whole grid without a place; not there for whoever works for no more than a building. */
public final class UnitField extends ComboBox<GridCode> {

    private static final long serialVersionUID = 1L;

    public UnitField(Actor actor, Grids grids) {
        List<GridCode> units = units(actor, grids);
        setItems(units);
        setItemLabelGenerator(grids::words);
        setClearButtonVisible(true);
        setVisible(units.size() > 1);
    }

    private static List<GridCode> units(Actor actor, Grids grids) {
        GridCode scope = actor.gridUnit();
        return scope == null && !actor.has(Role.ADMIN)
                ? List.of()
                : Stream.of(GridLevel.COMMUNITY, GridLevel.COMPOSITE_GRID, GridLevel.COURTYARD)
                        .flatMap(level -> grids.list(level, scope).stream())
                        .map(GridUnit::code)
                        .sorted()
                        .toList();
    }
}
