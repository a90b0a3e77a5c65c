package streethub.grid;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;

/**
 * A time in which a grid worker is away from a unit, whatever the shifts say.
 *
 * @param standIn login name of who of the same unit is on duty in the worker's shifts meanwhile; null where nobody is
 * @param endsAt when the worker is back
 */
public record DutyLeave(
        long id,
        GridCode unit,
        String username,
        String displayName,
        @Nullable String standIn,
        @Nullable String standInName,
        Instant beginsAt,
        Instant endsAt,
        String reason) {}
