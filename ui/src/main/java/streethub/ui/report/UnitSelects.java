package streethub.ui.report;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import streethub.grid.GridUnit;
import streethub.shared.GridLevel;
import streethub.ui.web.Words;

/** The way to a place without a map: community, composite grid, courtyard, building, each as far as one knows it. */
final class UnitSelects extends Details {

    private static final long serialVersionUID = 1L;
    private static final List<GridLevel> LEVELS =
            List.of(GridLevel.COMMUNITY, GridLevel.COMPOSITE_GRID, GridLevel.COURTYARD, GridLevel.BUILDING);

    private final List<Select<GridUnit>> selects = new ArrayList<>();

    UnitSelects(Reporting reporting, Words words, Consumer<GridUnit> chosen) {
        super(words.get("report.units"));
        Div content = new Div();
        content.addClassName("report-units");
        for (GridLevel level : LEVELS) {
            Select<GridUnit> select = new Select<>();
            select.setLabel(words.get("report.units." + level));
            select.setItemLabelGenerator(GridUnit::name);
            select.setWidthFull();
            int next = selects.size() + 1;
            select.addValueChangeListener(change -> {
                GridUnit unit = change.getValue();
                offer(next, unit == null ? List.of() : reporting.unitsBelow(unit));
                if (unit != null && change.isFromClient()) {
                    chosen.accept(unit);
                }
            });
            selects.add(select);
            content.add(select);
        }
        offer(0, reporting.communities());
        add(content);
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
