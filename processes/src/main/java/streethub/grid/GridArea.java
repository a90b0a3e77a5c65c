package streethub.grid;

import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;

/** A unit with the ground it covers: WGS 84 degrees, x = longitude, y = latitude, the outer ring counter-clockwise. */
record GridArea(GridUnit unit, Polygon polygon) {

    GridCode code() {
        return unit.code();
    }

    /** Whether the point lies inside or on the edge. */
    boolean covers(Coordinate point) {
        return SimplePointInAreaLocator.locate(point, polygon) != Location.EXTERIOR;
    }

    /** The middle, moved inside where the shape is so bent that its middle lies outside. */
    GeoPoint centre() {
        Coordinate middle = polygon.getCentroid().getCoordinate();
        Coordinate inside = covers(middle) ? middle : polygon.getInteriorPoint().getCoordinate();
        return new GeoPoint(inside.getY(), inside.getX());
    }
}
