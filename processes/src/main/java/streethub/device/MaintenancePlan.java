package streethub.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;

/**
 * What somebody plans to work on.
 *
 * @param device the one facility; null for those of the unit
 * @param family only those of the family; null for all
 * @param gridUnit null where it is about one facility
 * @param beginsAt null for at once
 */
public record MaintenancePlan(
        @Nullable String device,
        @Nullable DeviceFamily family,
        @Nullable GridCode gridUnit,
        @Nullable Instant beginsAt,
        @Nullable Instant endsAt,
        @Nullable String reason) {}
