package streethub.grid;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.DemoAccounts;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/** In demo mode, fills an empty hub with the made-up subdistrict and its people, one ladder of them on duty at all hours. */
@Component
@Order(DemoGrid.ORDER)
@ConditionalOnBooleanProperty("streethub.demo")
class DemoGrid implements ApplicationRunner {

    /** Before whatever stands in the grid. */
    static final int ORDER = 100;

    /** The building whose ladder has staff. */
    private static final GridCode BUILDING = new GridCode("5101170060010101001");

    private final Grids grids;
    private final DutyTable duty;
    private final DemoAccounts accounts;

    DemoGrid(Grids grids, DutyTable duty, DemoAccounts accounts) {
        this.grids = grids;
        this.duty = duty;
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!grids.index().all().isEmpty()) {
            return;
        }
        grids.put(MadeUpGrid.demo());
        accounts.create(BUILDING);
        onDuty(GridLevel.COMMUNITY, "community");
        onDuty(GridLevel.COMPOSITE_GRID, "composite");
        onDuty(GridLevel.COURTYARD, "courtyard");
        onDuty(GridLevel.BUILDING, "building");
    }

    private void onDuty(GridLevel level, String username) {
        DutyTable.Row unused = duty.insert(DutyShift.always(BUILDING.at(level).orElseThrow(), username));
    }
}
