package streethub.integrations.grid;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.List;
import streethub.grid.DutyShift;
import streethub.grid.PlannedShift;

@Schema(name = "DutyShift", description = "A weekly span in which somebody is on duty at a unit.")
record DutyShiftItem(
        long id,

        @Schema(description = "How often it has been written; a change has to name it.")
        int version,

        @Schema(example = "51011700600101") String gridUnit,
        String username,
        String displayName,

        @Schema(description = "Whether that person still is a grid worker of the unit; nobody is reached where not.")
        boolean stands,

        @Schema(description = "The days on which it begins.")
        List<DayOfWeek> weekdays,

        @Schema(example = "22:00") String begins,

        @Schema(
                description = "On the next day where it is before the begin; the same time means the day round.",
                example = "06:00")
        String ends) {

    static DutyShiftItem of(PlannedShift planned) {
        DutyShift shift = planned.shift();
        return new DutyShiftItem(
                planned.id(),
                planned.version(),
                shift.unit().value(),
                shift.username(),
                planned.displayName(),
                planned.stands(),
                shift.weekdays().stream().sorted().toList(),
                shift.begins().toString(),
                shift.ends().toString());
    }
}
