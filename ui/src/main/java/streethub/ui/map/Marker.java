package streethub.ui.map;

import streethub.shared.GeoPoint;

/**
 * A case or a device on the map.
 *
 * @param id told back when somebody chooses it
 * @param label its name, drawn from near
 */
public record Marker(String id, GeoPoint point, MarkerState state, String label) {}
