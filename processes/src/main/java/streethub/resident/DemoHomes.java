package streethub.resident;

import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Accounts;
import streethub.shared.GridCode;

/** The made-up homes of the demo's residents: neighbours in the building over which its ladder of grid workers stands. */
@Component
@Order(DemoHomes.ORDER)
@ConditionalOnBooleanProperty("streethub.demo")
class DemoHomes implements ApplicationRunner {

    /** After the grid they stand in. */
    static final int ORDER = 204;

    private final HomeTable homes;
    private final Accounts accounts;
    private final Clock clock;

    DemoHomes(HomeTable homes, Accounts accounts, Clock clock) {
        this.homes = homes;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        accounts.find("building").ifPresent(worker -> {
            GridCode building = worker.gridUnit();
            if (building != null) {
                settle("H-DEMO-1", "resident", building, "1单元301", HousingKind.OWNER);
                settle("H-DEMO-2", "neighbour", building, "1单元302", HousingKind.TENANT);
            }
        });
    }

    private void settle(String number, String username, GridCode building, String door, HousingKind kind) {
        accounts.find(username).ifPresent(resident -> {
            if (homes.of(username).isEmpty()
                    && homes.claim(number, username, resident.displayName(), building, door, kind, clock.instant())) {
                homes.decide(number, HomeStatus.CONFIRMED, "secretary", null);
            }
        });
    }
}
