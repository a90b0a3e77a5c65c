package streethub.booking;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the bookings that a change of opening hours or slots leaves outside of them; they stand as they are. */
@Component
class StandingBookings {

    private final SlotPlan plan;
    private final BookingClock clock;
    private final JdbcClient jdbc;

    StandingBookings(SlotPlan plan, BookingClock clock, JdbcClient jdbc) {
        this.plan = plan;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private record Held(String unit, SlotPlan.Span time) {}

    /** How many of the venue's bookings lie outside the hours it has. */
    int outsideHours(VenueView venue) {
        return count(venue, (held, day) -> plan.stretches(venue, day).stream()
                .noneMatch(open -> !held.time().from().isBefore(open.from())
                        && !held.time().until().isAfter(open.until())));
    }

    /** How many of the unit's bookings do not begin and end as its slots do. */
    int offSlots(VenueView venue, UnitView unit) {
        return count(venue, (held, day) -> {
            List<SlotPlan.Span> slots = plan.on(venue, unit, day);
            return held.unit().equals(unit.id())
                    && (slots.stream().noneMatch(slot -> slot.from()
                                    .equals(held.time().from()))
                            || slots.stream().noneMatch(slot -> slot.until()
                                    .equals(held.time().until())));
        });
    }

    private int count(VenueView venue, BiPredicate<Held, LocalDate> outside) {
        return Math.toIntExact(held(venue.id()).stream()
                .filter(held ->
                        outside.test(held, LocalDate.ofInstant(held.time().from(), SlotPlan.ZONE)))
                .count());
    }

    private List<Held> held(String venue) {
        return jdbc.sql("""
                select unit, starts_at, ends_at from booking
                where venue = :venue and ends_at > :now
                  and status in ('PENDING', 'CONFIRMED', 'OFFERED', 'CHECKED_IN')""")
                .param("venue", venue)
                .param("now", Timestamp.from(clock.now()))
                .query((row, n) -> new Held(
                        row.getString("unit"),
                        new SlotPlan.Span(
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant())))
                .list();
    }
}
