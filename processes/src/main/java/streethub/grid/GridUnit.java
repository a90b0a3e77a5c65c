package streethub.grid;

import java.util.Optional;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/**
 * A unit of the grid: a building, courtyard, composite grid or community, or the subdistrict that they lie in.
 *
 * @param name what people call it beside its siblings, such as 03网格 or 5栋
 */
public record GridUnit(GridCode code, String name) {

    public GridLevel level() {
        return code.level();
    }

    /** The unit above, empty for a subdistrict. */
    public Optional<GridCode> parent() {
        return code.parent();
    }
}
