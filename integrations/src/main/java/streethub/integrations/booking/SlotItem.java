package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import streethub.booking.Slot;
import streethub.booking.SlotState;
import streethub.integrations.web.ApiTime;

@Schema(name = "Slot", description = "One slot of a unit; unit, from and to go into a booking as they are.")
record SlotItem(String unit, OffsetDateTime from, OffsetDateTime to, SlotState state) {

    static List<SlotItem> of(List<Slot> slots) {
        return slots.stream()
                .map(slot -> new SlotItem(slot.unit(), ApiTime.of(slot.from()), ApiTime.of(slot.until()), slot.state()))
                .toList();
    }

    @Schema(name = "Slots", description = "The slots of a venue on one day, by unit and time.")
    record Day(List<SlotItem> items) {}
}
