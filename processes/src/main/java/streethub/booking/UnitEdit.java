package streethub.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a venue's manager writes of a unit, all of it as it is to be, as {@link UnitView} says; checked when it is saved. */
public record UnitEdit(
        @Nullable String name,
        @Nullable BookingMode mode,
        List<String> audience,
        @Nullable Integer slotMinutes,
        @Nullable Integer bufferMinutes,
        @Nullable Integer mostSlots,
        @Nullable Integer capacity,
        @Nullable Integer priceFen,
        @Nullable Integer advanceDays,
        @Nullable Integer cancelMinutes,
        boolean checkIn,
        boolean inService) {

    public UnitEdit {
        audience = List.copyOf(audience);
    }
}
