package streethub.grid;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The grid as a GeoJSON file (RFC 7946), in and out, for administrators of the place. */
@Service
public class GridTransfer {

    private final Grids grids;

    GridTransfer(Grids grids) {
        this.grids = grids;
    }

    /**
     * Takes over a FeatureCollection, all of it or, with a refusal that names the feature at fault, nothing. A unit
     * with a known code is redrawn and renamed, another is added, one that the file leaves out stays as it is.
     *
     * @return how many units were read
     */
    @Transactional
    public int importGeoJson(Actor actor, String geoJson) {
        if (!actor.has(Role.ADMIN)) {
            throw Refusal.forbidden("grid.transfer.forbidden");
        }
        Map<GridCode, GridFeature> features = new HashMap<>();
        TreeMap<GridCode, GridArea> areas = new TreeMap<>();
        int number = 0;
        for (JsonNode json : features(geoJson)) {
            GridFeature feature = new GridFeature(++number, json);
            GridArea area = feature.read();
            if (!actor.administers(area.code())) {
                throw Refusal.forbidden("grid.transfer.scope", area.code().value());
            }
            if (features.put(area.code(), feature) != null) {
                throw feature.refuse("grid.import.duplicate");
            }
            areas.put(area.code(), area);
        }
        new GridRules(grids.index(), areas, features).check();
        grids.put(areas.values());
        return areas.size();
    }

    private static JsonNode features(String geoJson) {
        JsonNode collection;
        try {
            collection = GridGeoJson.JSON.readTree(geoJson);
        } catch (JacksonException e) {
            throw Refusal.invalid("body", "grid.import.json");
        }
        JsonNode features = collection.path("features");
        if (!collection.path("type").asString("").equals("FeatureCollection")
                || !features.isArray()
                || features.isEmpty()) {
            throw Refusal.invalid("body", "grid.import.collection");
        }
        return features;
    }

    /** The administrator's part of the grid as a FeatureCollection, which {@link #importGeoJson} takes back as it is. */
    @Transactional(readOnly = true)
    public String exportGeoJson(Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw Refusal.forbidden("grid.transfer.forbidden");
        }
        return GridGeoJson.write(grids.index().all().stream()
                .filter(area -> actor.administers(area.code()))
                .toList());
    }
}
