package streethub.integrations.grid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import streethub.grid.Grids;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.shared.CursorPage;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;

@RestController
@RequestMapping(ApiPath.V1 + "/grid-units")
@Tag(name = "Grid", description = "The four-level grid and where a place lies in it.")
class GridUnitsController {

    private final Grids grids;
    private final Caller caller;

    GridUnitsController(Grids grids, Caller caller) {
        this.grids = grids;
        this.caller = caller;
    }

    @GetMapping
    @Operation(summary = "List grid units", description = "All units that fit, by code, on one page.")
    CursorPage<GridUnitResponse> list(
            @Parameter(description = "Only this level, 0 to 4.", schema = @Schema(type = "integer"))
                    @RequestParam(required = false)
                    @Nullable String level,
            @Parameter(description = "Only below this unit; its direct children where no level is given.")
                    @RequestParam(required = false)
                    @Nullable String parent) {
        caller.known();
        GridLevel wanted = level == null || level.isEmpty() ? null : GridLevel.of(Query.number("level", level));
        GridCode above = Query.gridCode("parent", parent);
        if (above != null) {
            grids.get(above);
        }
        return new CursorPage<>(
                grids.list(wanted, above).stream().map(GridUnitResponse::of).toList(), null);
    }

    @GetMapping("/locate")
    @SecurityRequirements
    @Operation(
            summary = "Locate a place",
            description = "The building that a place in WGS 84 lies in, and the units above it up to the community;"
                    + " 404 outside the grid.")
    LocatedResponse locate(
            @Parameter(required = true, schema = @Schema(type = "number")) @RequestParam(required = false) @Nullable String lat,
            @Parameter(required = true, schema = @Schema(type = "number")) @RequestParam(required = false) @Nullable String lon) {
        GeoPoint place = new GeoPoint(Query.fraction("lat", lat), Query.fraction("lon", lon));
        GridCode unit =
                grids.locate(place).orElseThrow(() -> Refusal.notFound("grid.outside", place.lat(), place.lon()));
        return new LocatedResponse(
                grids.ladder(unit).stream().map(GridUnitResponse::of).toList());
    }
}
