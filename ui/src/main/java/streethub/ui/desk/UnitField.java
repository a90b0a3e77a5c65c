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

/**
 * Chooses a part of one's area to look at, of the whole grid without a place; not there for whoever works for no more than
 * a building.
 */
public final class UnitField extends ComboBox<GridCode> {

    private static final long serialVersionUID = 1L;
    private static final List<GridLevel> DOWN_TO_COURTYARDS =
            List.of(GridLevel.COMMUNITY, GridLevel.COMPOSITE_GRID, GridLevel.COURTYARD);
    private static final List<GridLevel> DOWN_TO_BUILDINGS =
            List.of(GridLevel.COMMUNITY, GridLevel.COMPOSITE_GRID, GridLevel.COURTYARD, GridLevel.BUILDING);

    public UnitField(Actor actor, Grids grids) {
        this(below(actor, grids, DOWN_TO_COURTYARDS), grids);
    }

    private UnitField(List<GridCode> units, Grids grids) {
        setItems(units);
        setItemLabelGenerator(grids::words);
        setClearButtonVisible(true);
        setVisible(units.size() > 1);
    }

    /** With buildings and one's own unit too; with the whole grid for an administrator without a place. */
    public static UnitField ofAll(Actor actor, Grids grids) {
        Stream<GridCode> own =
                Stream.ofNullable(actor.gridUnit()).filter(unit -> unit.level() != GridLevel.SUBDISTRICT);
        return new UnitField(
                Stream.concat(own, below(actor, grids, DOWN_TO_BUILDINGS).stream())
                        .toList(),
                grids);
    }

    private static List<GridCode> below(Actor actor, Grids grids, List<GridLevel> levels) {
        if (actor.gridUnit() == null && !actor.has(Role.ADMIN)) {
            return List.of();
        }
        return levels.stream()
                .flatMap(level -> grids.list(level, actor.gridUnit()).stream())
                .map(GridUnit::code)
                .sorted()
                .toList();
    }
}
