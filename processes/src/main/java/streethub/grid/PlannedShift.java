package streethub.grid;

import java.time.Duration;
import java.util.BitSet;
import java.util.Collection;

/**
 * A shift of the duty roster as whoever plans sees it.
 *
 * @param version how often it has been written, to tell whether somebody else has changed it meanwhile
 * @param displayName how people call who is on duty
 * @param stands whether that person still is a grid worker of the unit; dispatch reaches nobody where not
 */
public record PlannedShift(long id, int version, DutyShift shift, String displayName, boolean stands) {

    /** How much of a week none of these shifts has anybody there. */
    public static Duration unmanned(Collection<PlannedShift> shifts) {
        BitSet manned = new BitSet();
        shifts.stream().filter(PlannedShift::stands).forEach(one -> manned.or(one.shift.minutes()));
        return Duration.ofMinutes(DutyShift.WEEK - manned.cardinality());
    }
}
