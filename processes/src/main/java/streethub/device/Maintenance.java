package streethub.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;

/**
 * A time in which somebody works on facilities, so that what they say is no alarm.
 *
 * @param device the one facility that it is about, null for those of the unit
 * @param family only those of the family, null for all
 * @param begun whether it has begun
 * @param endedAt when it ended, at its time or before; null before
 */
public record Maintenance(
        long id,
        @Nullable String device,
        @Nullable DeviceFamily family,
        GridCode gridUnit,
        Instant beginsAt,
        Instant endsAt,
        String reason,
        String plannedBy,
        boolean begun,
        @Nullable Instant endedAt) {}
