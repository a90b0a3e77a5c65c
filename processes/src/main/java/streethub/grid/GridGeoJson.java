package streethub.grid;

import java.util.Collection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import streethub.shared.GridCode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Units as GeoJSON (RFC 7946): WGS 84, longitude before latitude, outer rings counter-clockwise. */
final class GridGeoJson {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private GridGeoJson() {}

    /** A FeatureCollection; each feature tells its code, name, level (0 to 4) and parent (null at the top). */
    static String write(Collection<GridArea> areas) {
        ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (GridArea area : areas) {
            ObjectNode feature = features.addObject().put("type", "Feature");
            feature.putObject("properties")
                    .put("code", area.code().value())
                    .put("name", area.unit().name())
                    .put("level", area.unit().level().number())
                    .put("parent", area.unit().parent().map(GridCode::value).orElse(null));
            feature.set("geometry", node(area.polygon()));
        }
        return collection.toString();
    }

    static String geometry(Polygon polygon) {
        return node(polygon).toString();
    }

    private static ObjectNode node(Polygon polygon) {
        ObjectNode geometry = JSON.createObjectNode().put("type", "Polygon");
        ArrayNode rings = geometry.putArray("coordinates");
        ring(rings, polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(rings, polygon.getInteriorRingN(i));
        }
        return geometry;
    }

    private static void ring(ArrayNode rings, LinearRing ring) {
        ArrayNode positions = rings.addArray();
        for (Coordinate at : ring.getCoordinates()) {
            positions.addArray().add(at.getX()).add(at.getY());
        }
    }
}
