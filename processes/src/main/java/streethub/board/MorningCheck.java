package streethub.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import streethub.shared.GridCode;

/**
 * A morning check as it was signed.
 *
 * @param by display name of who signed it, {@code username} the account
 * @param counts how the unit's facilities stood at that moment
 */
public record MorningCheck(
        long id,
        GridCode unit,
        LocalDate day,
        Instant at,
        String username,
        String by,
        BoardCounts counts,
        List<CheckException> exceptions) {

    public MorningCheck {
        exceptions = List.copyOf(exceptions);
    }
}
