package streethub.board;

import org.jspecify.annotations.Nullable;
import streethub.device.DeviceState;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;

/**
 * A facility that a morning check names: how it stood at that moment and what is done about it.
 *
 * @param caseNumber of the case that was open on it; null where none was
 * @param remark in the secretary's words; may be empty where a case was open
 */
public record CheckException(
        String device,
        String name,
        DeviceFamily family,
        GridCode unit,
        DeviceState state,
        @Nullable String caseNumber,
        String remark) {}
