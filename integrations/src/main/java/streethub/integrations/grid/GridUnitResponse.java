package streethub.integrations.grid;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import streethub.grid.GridUnit;
import streethub.shared.GridCode;

/** A grid unit as the API tells it. */
@Schema(name = "GridUnit", description = "A unit of the four-level grid, or the subdistrict above it.")
public record GridUnitResponse(
        @Schema(example = "5101170060010101001") String code,
        String name,

        @Schema(description = "4 building, 3 courtyard, 2 composite grid, 1 community, 0 subdistrict.")
        int level,

        @Schema(description = "Code of the unit above; null for a subdistrict.", nullable = true) @Nullable String parent) {

    /** The unit in the API's words. */
    public static GridUnitResponse of(GridUnit unit) {
        return new GridUnitResponse(
                unit.code().value(),
                unit.name(),
                unit.level().number(),
                unit.parent().map(GridCode::value).orElse(null));
    }
}
