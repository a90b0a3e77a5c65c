package streethub.grid;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** A shift as somebody writes it down, with what has been left out null. */
public record ShiftPlan(
        @Nullable GridCode unit,
        @Nullable String username,
        Set<DayOfWeek> weekdays,
        @Nullable LocalTime begins,
        @Nullable LocalTime ends) {

    public ShiftPlan {
        weekdays = Set.copyOf(weekdays);
    }

    /** That shift. */
    public static ShiftPlan of(DutyShift shift) {
        return new ShiftPlan(shift.unit(), shift.username(), shift.weekdays(), shift.begins(), shift.ends());
    }

    /** The shift, for which nothing is missing; its times are whole minutes. */
    DutyShift shift(GridCode where) {
        if (username == null || username.isBlank()) {
            throw Refusal.invalid("username", "grid.shift.person");
        }
        if (weekdays.isEmpty()) {
            throw Refusal.invalid("weekdays", "grid.shift.weekdays");
        }
        return new DutyShift(where, username.strip(), weekdays, minute("begins", begins), minute("ends", ends));
    }

    private static LocalTime minute(String field, @Nullable LocalTime time) {
        if (time == null || time.getSecond() != 0 || time.getNano() != 0) {
            throw Refusal.invalid(field, "grid.shift.time");
        }
        return time;
    }
}
