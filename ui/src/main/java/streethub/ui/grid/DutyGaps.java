package streethub.ui.grid;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import streethub.grid.DutyPlanning;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.identity.CurrentActor;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.ui.desk.CaseTabs;
import streethub.ui.web.Words;

/** The units of a level where nobody will be on duty in the coming seven days; each leads to where one plans it. */
final class DutyGaps extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 60;

    private final transient Words words;
    private final transient CurrentActor current;
    private final transient DutyPlanning planning;
    private final transient Grids grids;
    private final Select<GridLevel> level = new Select<>();
    private final Div list = new Div();
    private transient @Nullable GridCode within;

    DutyGaps(Words words, CurrentActor current, DutyPlanning planning, Grids grids) {
        this.words = words;
        this.current = current;
        this.planning = planning;
        this.grids = grids;
        addClassName("duty-gaps");
        level.setLabel(words.get("desk.duty.gaps.level"));
        level.setItems(levels(current.get().gridUnit()));
        level.setItemLabelGenerator(one -> words.get("desk.level." + one));
        level.setValue(levels(current.get().gridUnit()).getFirst());
        level.addValueChangeListener(change -> show(within));
        add(new H2(words.get("desk.duty.gaps")), level, list);
    }

    private static List<GridLevel> levels(@Nullable GridCode own) {
        return Stream.of(GridLevel.COMMUNITY, GridLevel.COMPOSITE_GRID, GridLevel.COURTYARD, GridLevel.BUILDING)
                .filter(one -> own == null || one.compareTo(own.level()) >= 0)
                .toList();
    }

    /** Shows those of this unit and below; of all one works for where null. */
    void show(@Nullable GridCode unit) {
        within = unit;
        List<GridUnit> gaps = planning.gaps(current.get(), unit, level.getValue());
        list.removeAll();
        if (gaps.isEmpty()) {
            list.add(CaseTabs.nothing(words.get("desk.duty.gaps.none")));
            return;
        }
        UnorderedList units = new UnorderedList();
        gaps.stream().limit(MOST).forEach(gap -> units.add(new ListItem(lead(gap.code()))));
        list.add(CaseTabs.nothing(words.get("desk.duty.gaps.count", gaps.size())), units);
        if (gaps.size() > MOST) {
            list.add(CaseTabs.nothing(words.get("desk.duty.more", gaps.size() - MOST)));
        }
    }

    private Anchor lead(GridCode unit) {
        return new Anchor(DutyView.at(unit), grids.words(unit));
    }
}
