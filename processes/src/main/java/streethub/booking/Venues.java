package streethub.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;

/** The venues of the subdistrict and what of them can be had; anybody may look, names of holders are never told. */
@Service
@Transactional(readOnly = true)
public class Venues {

    private static final int DEFAULT_LIMIT = 50;

    private final VenueTable table;
    private final SlotPlan plan;
    private final Occupancies occupancies;
    private final BookingClock clock;

    Venues(VenueTable table, SlotPlan plan, Occupancies occupancies, BookingClock clock) {
        this.table = table;
        this.plan = plan;
        this.occupancies = occupancies;
        this.clock = clock;
    }

    /**
     * The venues by id.
     *
     * @param cursor {@code next} of the page before, null for the first
     * @param limit 1 to 200, null for 50
     */
    public CursorPage<VenueView> page(@Nullable String cursor, @Nullable Integer limit) {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > CursorPage.MAX_LIMIT) {
            throw Refusal.invalid("limit", "casework.limit.range", CursorPage.MAX_LIMIT);
        }
        List<VenueView> rows = table.page(cursor == null ? "" : cursor, size + 1);
        return rows.size() <= size
                ? new CursorPage<>(rows, null)
                : new CursorPage<>(rows.subList(0, size), rows.get(size - 1).id());
    }

    /** One venue; not found where there is none of that id. */
    public VenueView get(String id) {
        return table.find(id).orElseThrow(() -> Refusal.notFound("booking.venue.unknown", id));
    }

    /** The slots of all units of a venue on that day, by unit and time. */
    public List<Slot> slots(String venueId, LocalDate day) {
        VenueView venue = get(venueId);
        return venue.units().stream()
                .flatMap(unit -> slots(venue, unit, day).stream())
                .toList();
    }

    List<Slot> slots(VenueView venue, UnitView unit, LocalDate day) {
        List<SlotPlan.Span> spans = plan.on(venue, unit, day);
        if (spans.isEmpty()) {
            return List.of();
        }
        Instant now = clock.now();
        LocalDate last = LocalDate.ofInstant(now, SlotPlan.ZONE).plusDays(unit.advanceDays());
        boolean tooFar = day.isAfter(last);
        List<Occupancies.Taken> taken = occupancies.between(
                unit.atoms(), spans.getFirst().from(), spans.getLast().until().plusSeconds(60L * unit.bufferMinutes()));
        return spans.stream()
                .map(span ->
                        new Slot(unit.id(), span.from(), span.until(), state(venue, unit, span, taken, now, tooFar)))
                .toList();
    }

    private static SlotState state(
            VenueView venue,
            UnitView unit,
            SlotPlan.Span span,
            List<Occupancies.Taken> taken,
            Instant now,
            boolean tooFar) {
        if (tooFar || !span.from().isAfter(now)) {
            return SlotState.CLOSED;
        }
        if (!venue.isInService(unit)) {
            return SlotState.BLOCKED;
        }
        Instant until = span.until().plusSeconds(60L * unit.bufferMinutes());
        List<Occupancies.Taken> hits = taken.stream()
                .filter(it -> it.from().isBefore(until) && span.from().isBefore(it.until()))
                .toList();
        if (hits.isEmpty()) {
            return SlotState.FREE;
        }
        return hits.stream().anyMatch(Occupancies.Taken::blocked) ? SlotState.BLOCKED : SlotState.TAKEN;
    }
}
