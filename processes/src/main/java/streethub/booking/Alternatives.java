package streethub.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is free where the wanted slot is not: the same time on another unit first, then near it, then on the days after. */
@Component
class Alternatives {

    private static final int DAYS = 7;
    private static final int MOST = 5;

    private final Venues venues;

    Alternatives(Venues venues) {
        this.venues = venues;
    }

    List<Slot> to(VenueView venue, UnitView unit, SlotPlan.Span wanted) {
        LocalDate day = LocalDate.ofInstant(wanted.from(), SlotPlan.ZONE);
        LocalTime time = wanted.from().atZone(SlotPlan.ZONE).toLocalTime();
        return IntStream.rangeClosed(0, DAYS)
                .boxed()
                .flatMap(later -> free(venue, day.plusDays(later)))
                .sorted(Comparator.<Slot>comparingLong(slot -> cost(slot, unit, day, time))
                        .thenComparing(Slot::from)
                        .thenComparing(Slot::unit))
                .limit(MOST)
                .toList();
    }

    private Stream<Slot> free(VenueView venue, LocalDate day) {
        return venue.units().stream()
                .flatMap(unit -> venues.slots(venue, unit, day).stream())
                .filter(slot -> slot.state() == SlotState.FREE);
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
