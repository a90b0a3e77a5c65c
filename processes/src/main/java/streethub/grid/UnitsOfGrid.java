package streethub.grid;

import org.springframework.stereotype.Component;
import streethub.identity.KnownUnits;
import streethub.shared.GridCode;

/** Tells accounts which units there are. */
@Component
class UnitsOfGrid implements KnownUnits {

    private final Grids grids;

    UnitsOfGrid(Grids grids) {
        this.grids = grids;
    }

    @Override
    public boolean has(GridCode unit) {
        return grids.find(unit).isPresent();
    }
}
