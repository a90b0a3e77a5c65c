package streethub.alarm;

import org.jspecify.annotations.Nullable;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;

/**
 * Which alarms a list shows; null means any.
 *
 * @param within only those in this grid unit
 * @param device only those of this facility
 */
public record AlarmFilter(
        @Nullable AlarmState state,
        @Nullable DeviceFamily family,
        @Nullable GridCode within,
        @Nullable String device) {

    public static final AlarmFilter ALL = new AlarmFilter(null, null, null, null);
}
