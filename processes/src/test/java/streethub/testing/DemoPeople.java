package streethub.testing;

import java.util.Objects;
import streethub.grid.Grids;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;

/** The demo's people, one ladder of them over one building, and the building itself. */
public class DemoPeople {

    private final Accounts accounts;
    private final Grids grids;

    DemoPeople(Accounts accounts, Grids grids) {
        this.accounts = accounts;
        this.grids = grids;
    }

    /** The account of that name, as a demo account is named. */
    public Actor as(String username) {
        return accounts.find(username).orElseThrow();
    }

    /** The building over which the ladder stands. */
    public GridCode buildingCode() {
        return Objects.requireNonNull(as("building").gridUnit());
    }

    /** A point well inside that building. */
    public GeoPoint place() {
        return grids.centre(buildingCode());
    }
}
