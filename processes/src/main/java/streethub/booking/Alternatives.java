package streethub.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is free where the wanted slot is not: the same time on another unit first, then near it, then on the days after; among equals
 * the quieter hour.
 */
@Component
class Alternatives {

    private static final int DAYS = 7;
    private static final int MOST = 5;

    private final Venues venues;
    private final Levelling levelling;

    Alternatives(Venues venues, Levelling levelling) {
        this.venues = venues;
        this.levelling = levelling;
    }

    List<Slot> to(VenueView venue, UnitView unit, SlotPlan.Span wanted) {
        return all(venue, unit, wanted).stream().limit(MOST).toList();
    }

    /** As many slots in a row as are wanted, wherever they are free within a week, the most alike first. */
    List<Slot> all(VenueView venue, UnitView unit, SlotPlan.Span wanted) {
        LocalDate day = LocalDate.ofInstant(wanted.from(), SlotPlan.ZONE);
        LocalTime time = wanted.from().atZone(SlotPlan.ZONE).toLocalTime();
        VenueHeat heat = levelling.heat(venue);
        return IntStream.rangeClosed(0, DAYS)
                .boxed()
                .flatMap(later -> free(venue, day.plusDays(later), wanted))
                .sorted(Comparator.<Slot>comparingLong(slot -> cost(slot, unit, day, time))
                        .thenComparing(slot -> heat.percent(slot.from(), slot.until()))
                        .thenComparing(Slot::from)
                        .thenComparing(Slot::unit))
                .toList();
    }

    private Stream<Slot> free(VenueView venue, LocalDate day, SlotPlan.Span wanted) {
        Duration length = Duration.between(wanted.from(), wanted.until());
        return venue.units().stream().flatMap(unit -> runs(unit, venues.slots(venue, unit, day), length).stream());
    }

    private static List<Slot> runs(UnitView unit, List<Slot> slots, Duration length) {
        List<Slot> runs = new ArrayList<>();
        for (int first = 0; first < slots.size(); first++) {
            Instant from = slots.get(first).from();
            for (int last = first; last < slots.size() && isFreeAfter(unit, slots, first, last); last++) {
                if (Duration.between(from, slots.get(last).until()).equals(length)) {
                    runs.add(new Slot(unit.id(), from, slots.get(last).until(), SlotState.FREE));
                }
            }
        }
        return runs;
    }

    /** Whether the last slot is free and follows, after the buffer, the one before it. */
    private static boolean isFreeAfter(UnitView unit, List<Slot> slots, int first, int last) {
        return slots.get(last).state() == SlotState.FREE
                && last - first < unit.mostSlots()
                && (last == first
                        || slots.get(last)
                                .from()
                                .equals(slots.get(last - 1).until().plusSeconds(60L * unit.bufferMinutes())));
    }

    /** In minutes: another day counts as much as four hours, another unit as one minute. */
    private static long cost(Slot slot, UnitView unit, LocalDate day, LocalTime time) {
        LocalDate on = LocalDate.ofInstant(slot.from(), SlotPlan.ZONE);
        long away = Math.abs(
                Duration.between(time, slot.from().atZone(SlotPlan.ZONE).toLocalTime())
                        .toMinutes());
        long days = on.toEpochDay() - day.toEpochDay();
        return away + days * Duration.ofHours(4).toMinutes() + (slot.unit().equals(unit.id()) ? 0 : 1);
    }
}
