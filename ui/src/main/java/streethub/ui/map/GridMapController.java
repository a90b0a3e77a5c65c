package streethub.ui.map;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import streethub.grid.Grids;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;

/**
 * The lines of the grid for the map, kept by browsers for a while. Reporters without an account see the same map, so
 * it lies where the other public assets do.
 */
@RestController
class GridMapController {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Grids grids;

    GridMapController(Grids grids) {
        this.grids = grids;
    }

    static String address(GridLevel level) {
        return "assets/grid/" + level.number() + ".json";
    }

    @GetMapping("/assets/grid/{level}.json")
    ResponseEntity<String> units(@PathVariable int level) {
        try {
            String units = grids.map(GridLevel.of(level));
            return ResponseEntity.ok()
                    .contentType(GEO_JSON)
                    .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                    .body(units);
        } catch (Refusal refusal) {
            return ResponseEntity.notFound().build();
        }
    }
}
