package streethub.alarm;

import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;

/** As much of a facility as its alarms need. */
public record Watched(String id, DeviceFamily family, String name, GeoPoint point, GridCode gridUnit) {}
