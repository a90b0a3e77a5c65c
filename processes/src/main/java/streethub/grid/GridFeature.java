package streethub.grid;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * One feature of a file that is being read. Every refusal names it by its place in the file and by its code, as far as
 * that could be read.
 *
 * @param number place in the file, from 1
 */
record GridFeature(int number, JsonNode json) {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int MAX_NAME = 80;

    GridArea read() {
        if (!json.path("type").asString("").equals("Feature")) {
            throw refuse("grid.import.feature.type");
        }
        GridUnit unit = new GridUnit(code(), name());
        checkLevelAndParent(unit);
        return new GridArea(unit, polygon());
    }

    /** A refusal that names this feature first. */
    Refusal refuse(String key, Object... details) {
        List<Object> arguments = new ArrayList<>(List.of(number, label()));
        arguments.addAll(List.of(details));
        return Refusal.invalid("features[" + (number - 1) + "]", key, arguments.toArray());
    }

    private String label() {
        JsonNode code = json.path("properties").path("code");
        return code.isString() ? code.stringValue() : "?";
    }

    private GridCode code() {
        JsonNode code = json.path("properties").path("code");
        try {
            return new GridCode(code.isString() ? code.stringValue() : "");
        } catch (Refusal malformed) {
            throw refuse("grid.import.code");
        }
    }

    private String name() {
        String name = json.path("properties").path("name").asString("").strip();
        if (name.isEmpty() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw refuse("grid.import.name", MAX_NAME);
        }
        return name;
    }

    private void checkLevelAndParent(GridUnit unit) {
        JsonNode level = json.path("properties").path("level");
        if (!level.isMissingNode()
                && !(level.isIntegralNumber() && level.asInt(-1) == unit.level().number())) {
            throw refuse("grid.import.level", unit.level().number());
        }
        JsonNode parent = json.path("properties").path("parent");
        String expected = unit.parent().map(GridCode::value).orElse("");
        if (!parent.isMissingNode() && !parent.asString("").equals(expected)) {
            throw refuse("grid.import.parent.mismatch", expected.isEmpty() ? "null" : expected);
        }
    }

    private Polygon polygon() {
        JsonNode geometry = json.path("geometry");
        JsonNode rings = geometry.path("coordinates");
        if (!geometry.path("type").asString("").equals("Polygon") || !rings.isArray() || rings.isEmpty()) {
            throw refuse("grid.import.geometry.type");
        }
        List<LinearRing> read = new ArrayList<>();
        for (JsonNode ring : rings) {
            read.add(ring(ring));
        }
        Polygon polygon = GEOMETRY.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
        TopologyValidationError error = new IsValidOp(polygon).getValidationError();
        if (error != null || polygon.getArea() == 0) {
            Coordinate at = error == null ? polygon.getCoordinate() : error.getCoordinate();
            throw refuse("grid.import.geometry.invalid", at.getX() + ", " + at.getY());
        }
        return counterClockwise(polygon);
    }

    private LinearRing ring(JsonNode positions) {
        List<Coordinate> ring = new ArrayList<>();
        for (JsonNode position : positions) {
            ring.add(position(position));
        }
        if (ring.size() < 4 || !ring.getFirst().equals2D(ring.getLast())) {
            throw refuse("grid.import.geometry.ring");
        }
        return GEOMETRY.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    private Coordinate position(JsonNode position) {
        double lon = position.path(0).isNumber() ? position.path(0).asDouble() : Double.NaN;
        double lat = position.path(1).isNumber() ? position.path(1).asDouble() : Double.NaN;
        if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
            throw refuse("grid.import.geometry.position", position.toString());
        }
        return new Coordinate(lon, lat);
    }

    private static Polygon counterClockwise(Polygon polygon) {
        LinearRing shell = wound(polygon.getExteriorRing(), true);
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = wound(polygon.getInteriorRingN(i), false);
        }
        return GEOMETRY.createPolygon(shell, holes);
    }

    private static LinearRing wound(LinearRing ring, boolean counterClockwise) {
        return Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise ? ring : ring.reverse();
    }
}
