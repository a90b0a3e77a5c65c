package streethub.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Made-up ground: irregular plots with crooked edges that tile a blob without gap or overlap, because neighbours share
 * every vertex of their common edge. The same seed gives the same ground on every machine.
 */
final class MadeUpGround {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double METRES_PER_DEGREE = 111_320;
    private static final double CENTRE_LON = 103.83;
    private static final double CENTRE_LAT = 30.83;
    private static final double LON_SHRINK = StrictMath.cos(StrictMath.toRadians(CENTRE_LAT));
    /** About a centimetre, so that files stay short. */
    private static final double STEPS_PER_DEGREE = 1e7;

    private static final double CROOKED_EVERY_METRES = 28;

    /**
     * One plot.
     *
     * @param site a point inside, in metres from the middle of the ground
     * @param neighbours indices of the plots that share an edge with it
     */
    record Plot(Coordinate site, Polygon polygon, List<Integer> neighbours) {}

    private record Edge(Coordinate from, Coordinate to) {

        static Edge between(Coordinate one, Coordinate other) {
            return one.compareTo(other) < 0 ? new Edge(one, other) : new Edge(other, one);
        }
    }

    private final Random random;
    private final double spacing;
    private final Map<Edge, List<Coordinate>> bends = new HashMap<>();
    private final Map<Edge, Integer> sides = new HashMap<>();

    private MadeUpGround(long seed, double spacing) {
        this.random = new Random(seed);
        this.spacing = spacing;
    }

    /** So many plots of about {@code spacing} metres across around 103.83 E, 30.83 N. */
    static List<Plot> plots(long seed, int count, double spacing) {
        return new MadeUpGround(seed, spacing).plots(count);
    }

    private List<Plot> plots(int count) {
        double radius = spacing * StrictMath.sqrt(count / StrictMath.PI);
        List<Coordinate> sites = relaxed(scattered(1.5 * radius));
        double[] phases = random.doubles(4, 0, 2 * StrictMath.PI).toArray();
        List<Polygon> cells = new ArrayList<>(voronoi(sites));
        cells.sort(Comparator.comparingDouble(cell -> distance((Coordinate) cell.getUserData(), phases)));
        List<Plot> plots = new ArrayList<>();
        for (Polygon cell : cells.subList(0, count)) {
            plots.add(new Plot((Coordinate) cell.getUserData(), GEOMETRY.createPolygon(), new ArrayList<>()));
        }
        return IntStream.range(0, count)
                .mapToObj(i -> new Plot(
                        plots.get(i).site(),
                        outline(cells.get(i), i, plots),
                        plots.get(i).neighbours()))
                .toList();
    }

    private List<Coordinate> scattered(double reach) {
        List<Coordinate> sites = new ArrayList<>();
        for (double y = -reach; y < reach; y += spacing) {
            for (double x = -reach; x < reach; x += spacing) {
                sites.add(new Coordinate(
                        x + spacing * 0.98 * random.nextDouble(), y + spacing * 0.98 * random.nextDouble()));
            }
        }
        return sites;
    }

    /** Each site moves half way to the middle of its cell: still irregular, but no slivers. */
    private static List<Coordinate> relaxed(List<Coordinate> sites) {
        return voronoi(sites).stream()
                .map(cell -> {
                    Coordinate site = (Coordinate) cell.getUserData();
                    Coordinate middle = cell.getCentroid().getCoordinate();
                    return new Coordinate((site.x + middle.x) / 2, (site.y + middle.y) / 2);
                })
                .toList();
    }

    private static List<Polygon> voronoi(List<Coordinate> sites) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        GeometryCollection cells = (GeometryCollection) builder.getDiagram(GEOMETRY);
        return IntStream.range(0, cells.getNumGeometries())
                .mapToObj(cells::getGeometryN)
                .map(Polygon.class::cast)
                .sorted(Comparator.comparing((Geometry cell) -> (Coordinate) cell.getUserData()))
                .toList();
    }

    /** Distance from the middle, stretched with the direction: nearest first makes a blob, not a disc. */
    private static double distance(Coordinate site, double[] phases) {
        double angle = StrictMath.atan2(site.y, site.x);
        double reach = 1;
        for (int i = 0; i < phases.length; i++) {
            reach += 0.13 / (i + 1) * StrictMath.sin((i + 2) * angle + phases[i]);
        }
        return StrictMath.hypot(site.x, site.y) / reach;
    }

    private Polygon outline(Polygon cell, int index, List<Plot> plots) {
        Coordinate[] corners = cell.getExteriorRing().getCoordinates();
        if (!Orientation.isCCW(corners)) {
            corners = cell.getExteriorRing().reverse().getCoordinates();
        }
        CoordinateList ring = new CoordinateList();
        for (int i = 0; i + 1 < corners.length; i++) {
            Coordinate from = degrees(corners[i]);
            Coordinate to = degrees(corners[i + 1]);
            if (from.equals2D(to)) {
                continue;
            }
            Edge edge = Edge.between(from, to);
            meet(edge, index, plots);
            List<Coordinate> bent = bends.computeIfAbsent(edge, this::bend);
            ring.add(from, false);
            (edge.from().equals2D(from) ? bent : bent.reversed()).forEach(point -> ring.add(point, false));
        }
        ring.closeRing();
        return GEOMETRY.createPolygon(ring.toCoordinateArray());
    }

    private void meet(Edge edge, int index, List<Plot> plots) {
        Integer other = sides.put(edge, index);
        if (other != null) {
            plots.get(index).neighbours().add(other);
            plots.get(other).neighbours().add(index);
        }
    }

    /** Points between the ends, off the straight line by at most a twentieth of its length. */
    private List<Coordinate> bend(Edge edge) {
        double dx = edge.to().x - edge.from().x;
        double dy = edge.to().y - edge.from().y;
        double metres = StrictMath.hypot(dx * LON_SHRINK, dy) * METRES_PER_DEGREE;
        int points = (int) (metres / CROOKED_EVERY_METRES);
        double swing = 0.05 * (random.nextBoolean() ? 1 : -1);
        List<Coordinate> bent = new ArrayList<>();
        for (int i = 1; i <= points; i++) {
            double along = i / (points + 1.0);
            double off = swing * StrictMath.sin(StrictMath.PI * along) * (0.3 + 0.7 * random.nextDouble());
            bent.add(rounded(
                    edge.from().x + along * dx - off * dy / LON_SHRINK,
                    edge.from().y + along * dy + off * dx * LON_SHRINK));
        }
        return bent;
    }

    private static Coordinate degrees(Coordinate metres) {
        return rounded(
                CENTRE_LON + metres.x / METRES_PER_DEGREE / LON_SHRINK, CENTRE_LAT + metres.y / METRES_PER_DEGREE);
    }

    private static Coordinate rounded(double lon, double lat) {
        return new Coordinate(
                StrictMath.rint(lon * STEPS_PER_DEGREE) / STEPS_PER_DEGREE,
                StrictMath.rint(lat * STEPS_PER_DEGREE) / STEPS_PER_DEGREE);
    }
}
