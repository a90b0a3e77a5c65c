package streethub.shared;

/** A place on earth in WGS 84 degrees; other Chinese datums are converted before they reach this type. */
public record GeoPoint(double lat, double lon) {

    private static final double EARTH_RADIUS_M = 6_371_008.8;

    public GeoPoint {
        if (!(lat >= -90 && lat <= 90)) {
            throw Refusal.invalid("lat", "point.lat.range", lat);
        }
        if (!(lon >= -180 && lon <= 180)) {
            throw Refusal.invalid("lon", "point.lon.range", lon);
        }
    }

    /** Great-circle distance in metres. */
    public double metresTo(GeoPoint other) {
        double lat1 = Math.toRadians(lat);
        double lat2 = Math.toRadians(other.lat);
        double sinLat = Math.sin((lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
