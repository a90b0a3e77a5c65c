package streethub.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import streethub.calendar.WorkCalendar;
import streethub.place.OpenTime;
import streethub.shared.Refusal;

/** The slots of a unit: its venue's opening hours of a day, cut into its slot length with its buffer between. */
@Component
class SlotPlan {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    private final WorkCalendar calendar;

    SlotPlan(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** A moment as sentences give it. */
    static String words(Instant moment) {
        return MINUTES.format(moment);
    }

    /** A stretch of time, {@code until} excluded. */
    record Span(Instant from, Instant until) {}

    /** The slots of that day in order, whether free or not. */
    List<Span> on(VenueView venue, UnitView unit, LocalDate day) {
        return stretches(venue, day).stream()
                .flatMap(stretch -> cut(unit, stretch).stream())
                .toList();
    }

    private static List<Span> cut(UnitView unit, Span stretch) {
        Duration length = Duration.ofMinutes(unit.slotMinutes());
        Duration step = length.plusMinutes(unit.bufferMinutes());
        List<Span> slots = new ArrayList<>();
        for (Instant from = stretch.from(); !from.plus(length).isAfter(stretch.until()); from = from.plus(step)) {
            slots.add(new Span(from, from.plus(length)));
        }
        return slots;
    }

    /** The stretches of that day in which the venue is open. */
    List<Span> stretches(VenueView venue, LocalDate day) {
        return venue.openingHours().on(day, calendar.kindOf(day)).stream()
                .map(open -> span(day, open))
                .toList();
    }

    private static Span span(LocalDate day, OpenTime open) {
        ZonedDateTime from = day.atTime(open.from()).atZone(ZONE);
        ZonedDateTime until = day.atTime(open.until()).atZone(ZONE);
        return new Span(from.toInstant(), (until.isAfter(from) ? until : until.plusDays(1)).toInstant());
    }

    /**
     * How many slots in a row the span takes.
     *
     * @throws Refusal invalid where it does not begin and end as slots of one opening stretch do
     */
    int slotsIn(VenueView venue, UnitView unit, Span wanted) {
        LocalDate day = LocalDate.ofInstant(wanted.from(), ZONE);
        Span open = stretches(venue, day).stream()
                .filter(stretch ->
                        !wanted.from().isBefore(stretch.from()) && wanted.from().isBefore(stretch.until()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("from", "booking.time.closed", venue.name()));
        if (wanted.until().isAfter(open.until())) {
            throw Refusal.invalid("to", "booking.time.closed", venue.name());
        }
        List<Span> slots = cut(unit, open);
        int first = slots.stream().map(Span::from).toList().indexOf(wanted.from());
        int last = slots.stream().map(Span::until).toList().indexOf(wanted.until());
        if (first < 0) {
            throw Refusal.invalid("from", "booking.time.noSlot", unit.name());
        }
        if (last < first) {
            throw Refusal.invalid("to", "booking.time.noSlot", unit.name());
        }
        return last - first + 1;
    }

    /** The moment when the venue has been open for that long from then on; at the latest a fortnight later. */
    Instant afterOpenTime(VenueView venue, Instant from, Duration time) {
        Duration left = time;
        LocalDate first = LocalDate.ofInstant(from, ZONE);
        for (int day = 0; day < 14; day++) {
            for (Span stretch : stretches(venue, first.plusDays(day))) {
                Instant begin = stretch.from().isBefore(from) ? from : stretch.from();
                if (begin.isBefore(stretch.until())) {
                    Duration open = Duration.between(begin, stretch.until());
                    if (open.compareTo(left) >= 0) {
                        return begin.plus(left);
                    }
                    left = left.minus(open);
                }
            }
        }
        return from.plus(Duration.ofDays(14));
    }
}
