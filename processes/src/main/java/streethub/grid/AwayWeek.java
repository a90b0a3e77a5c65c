package streethub.grid;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What leaves take away from the shifts of the coming seven days. */
final class AwayWeek {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private AwayWeek() {}

    /** Whether somebody is there for a minute at least of the shift, which comes back every week. */
    static boolean leavesSomeOf(DutyShift shift, List<LeaveTable.Row> leaves, Instant now) {
        List<LeaveTable.Row> gaps = leaves.stream()
                .filter(leave -> leave.standIn() == null
                        && leave.unit().equals(shift.unit())
                        && leave.username().equals(shift.username()))
                .toList();
        if (gaps.isEmpty()) {
            return true;
        }
        for (int minute = 0; minute < DutyShift.WEEK; minute++) {
            Instant at = now.plus(minute, ChronoUnit.MINUTES);
            if (shift.covers(LocalDateTime.ofInstant(at, ZONE))
                    && gaps.stream().noneMatch(leave -> leave.lastsAt(at))) {
                return true;
            }
        }
        return false;
    }
}
