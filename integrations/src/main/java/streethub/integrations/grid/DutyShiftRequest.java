package streethub.integrations.grid;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import streethub.grid.ShiftPlan;
import streethub.integrations.web.Query;
import streethub.shared.Refusal;

@Schema(name = "DutyShiftRequest", description = "A weekly span in which a grid worker is on duty at a unit.")
record DutyShiftRequest(
        @Schema(description = "Of the shift as it was read; for a change only.", nullable = true) @Nullable Integer version,

        @Schema(
                description = "Where. For a change it may be left out; it cannot be another.",
                nullable = true,
                example = "51011700600101")
        @Nullable String gridUnit,

        @Schema(description = "A grid worker of exactly that unit.", requiredMode = RequiredMode.REQUIRED) @Nullable String username,

        @ArraySchema(
                arraySchema =
                        @Schema(description = "The days on which it begins.", requiredMode = RequiredMode.REQUIRED),
                schema = @Schema(implementation = DayOfWeek.class))
        @Nullable List<@Nullable String> weekdays,

        @Schema(description = "In the subdistrict's own time.", example = "22:00", requiredMode = RequiredMode.REQUIRED)
        @Nullable String begins,

        @Schema(
                description = "On the next day where it is before the begin; the same time means the day round.",
                example = "06:00",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable String ends) {

    ShiftPlan plan() {
        return new ShiftPlan(
                Query.gridCode("gridUnit", gridUnit), username, days(), time("begins", begins), time("ends", ends));
    }

    private Set<DayOfWeek> days() {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (weekdays != null) {
            for (String name : weekdays) {
                DayOfWeek day = Query.choice("weekdays", name, DayOfWeek.class);
                if (day == null) {
                    throw Refusal.invalid("weekdays", "grid.shift.weekdays");
                }
                days.add(day);
            }
        }
        return days;
    }

    private static @Nullable LocalTime time(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException malformed) {
            throw Refusal.invalid(field, "grid.shift.time");
        }
    }
}
