package streethub.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.shared.GridLevel;
import streethub.ui.web.Words;

/** The way to a place without a map: community, composite grid, courtyard, building, each as far as one knows it. */
public final class UnitSelects extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<GridLevel> LEVELS =
            List.of(GridLevel.COMMUNITY, GridLevel.COMPOSITE_GRID, GridLevel.COURTYARD, GridLevel.BUILDING);

    private final List<Select<GridUnit>> selects = new ArrayList<>();

    /**
     * Offers the units of the grid.
     *
     * @param chosen hears of each unit that a person chooses, the wider ones first
     */
    public UnitSelects(Grids grids, Words words, Consumer<GridUnit> chosen) {
        addClassName("unit-selects");
        for (GridLevel level : LEVELS) {
            Select<GridUnit> select = new Select<>();
            select.setLabel(words.get("web.unit." + level));
            select.setItemLabelGenerator(GridUnit::name);
            select.setWidthFull();
            int next = selects.size() + 1;
            select.addValueChangeListener(change -> {
                GridUnit unit = change.getValue();
                offer(next, unit == null ? List.of() : grids.list(null, unit.code()));
                if (unit != null && change.isFromClient()) {
                    chosen.accept(unit);
                }
            });
            selects.add(select);
            add(select);
        }
        offer(0, grids.list(GridLevel.COMMUNITY, null));
    }

    private void offer(int at, List<GridUnit> units) {
        if (at < selects.size()) {
            Select<GridUnit> select = selects.get(at);
            select.clear();
            select.setItems(units);
            select.setEnabled(!units.isEmpty());
        }
    }
}
