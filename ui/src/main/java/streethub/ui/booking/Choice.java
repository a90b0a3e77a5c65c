package streethub.ui.booking;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import streethub.booking.Slot;
import streethub.booking.UnitView;

/** What somebody has chosen of a venue: a unit for one slot, or for several in a row. Addresses carry it. */
record Choice(String unit, Instant from, Instant until) {

    private static final Duration FAR = Duration.ofDays(500);

    static Choice of(Slot slot) {
        return new Choice(slot.unit(), slot.from(), slot.until());
    }

    /** As an address says it; none where it says none, or nonsense. */
    static Optional<Choice> of(QueryParameters query, Instant now) {
        Optional<Instant> from = time(query, "from", now);
        Optional<Instant> until = time(query, "to", now);
        return query.getSingleParameter("unit")
                .filter(unit ->
                        from.isPresent() && until.isPresent() && from.get().isBefore(until.get()))
                .map(unit -> new Choice(unit, from.get(), until.get()));
    }

    private static Optional<Instant> time(QueryParameters query, String name, Instant now) {
        try {
            return query.getSingleParameter(name)
                    .map(text ->
                            LocalDateTime.parse(text).atZone(SlotWords.ZONE).toInstant())
                    .filter(at -> Duration.between(now, at).abs().compareTo(FAR) < 0);
        } catch (DateTimeException | ArithmeticException nonsense) {
            return Optional.empty();
        }
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("unit", unit);
        parameters.put("from", local(from));
        parameters.put("to", local(until));
        return parameters;
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, SlotWords.ZONE).toString();
    }

    boolean covers(Slot slot) {
        return slot.unit().equals(unit) && slot.from().isBefore(until) && from.isBefore(slot.until());
    }

    /** What is chosen once that slot has been pressed: it alone, it too where it is next to what was, or nothing. */
    @Nullable Choice press(UnitView of, Slot slot) {
        if (covers(slot)) {
            return equals(of(slot)) ? null : of(slot);
        }
        Duration buffer = Duration.ofMinutes(of.bufferMinutes());
        Choice longer = this;
        if (slot.unit().equals(unit) && slot.from().equals(until.plus(buffer))) {
            longer = new Choice(unit, from, slot.until());
        } else if (slot.unit().equals(unit) && from.equals(slot.until().plus(buffer))) {
            longer = new Choice(unit, slot.from(), until);
        }
        return longer.equals(this) || longer.slots(of) > of.mostSlots() ? of(slot) : longer;
    }

    private long slots(UnitView of) {
        Duration step = Duration.ofMinutes((long) of.slotMinutes() + of.bufferMinutes());
        return Duration.between(from, until).plusMinutes(of.bufferMinutes()).dividedBy(step);
    }

    /** The same time and weekday in the first week in which that is still to come. */
    Choice again(Instant now) {
        ZonedDateTime next = from.atZone(SlotWords.ZONE);
        do {
            next = next.plusWeeks(1);
        } while (!next.toInstant().isAfter(now));
        return new Choice(unit, next.toInstant(), next.toInstant().plus(Duration.between(from, until)));
    }
}
