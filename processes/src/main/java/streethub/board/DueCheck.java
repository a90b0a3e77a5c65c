package streethub.board;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;

/**
 * How it is with today's check of a unit that has a secretary.
 *
 * @param by until when it is to be signed
 * @param check null while it is not signed
 */
public record DueCheck(
        GridCode unit,
        LocalDate day,
        Duty duty,
        Instant by,
        @Nullable MorningCheck check) {

    /** Whether somebody has to do something. */
    public enum Duty {
        /** It is signed. */
        SIGNED,
        /** No working day, or too early to be missed. */
        CALM,
        /** It is time to sign it. */
        MISSING,
        /** It should have been signed. */
        OVERDUE
    }

    public boolean isMissing() {
        return duty == Duty.MISSING || duty == Duty.OVERDUE;
    }
}
