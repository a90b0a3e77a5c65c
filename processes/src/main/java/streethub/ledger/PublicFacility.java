package streethub.ledger;

import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;

/** What the plate on a facility tells everybody who stands before it. */
public record PublicFacility(
        String id, DeviceFamily family, String name, String identifier, GeoPoint point, GridCode gridUnit) {}
